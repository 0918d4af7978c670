package org.throughline.vision.entity;

/**
 * What a commitment says.
 *
 * @param shortTitle    three or four words for the head of a column
 * @param title         its name
 * @param text          what holds for all
 * @param reason        why it is tight
 * @param leastEvidence what a school shows at least
 * @param publicTitle   its name as families read it
 */
public record Promise(Wording shortTitle, Wording title, Wording text, Wording reason, Wording leastEvidence, Wording publicTitle) {

    boolean complete() {
        return shortTitle.complete() && title.complete() && text.complete() && reason.complete() && leastEvidence.complete() && publicTitle.complete();
    }
}
