package org.throughline.survey.instrument.entity;

/**
 * Neighboring items under one stem with the same options, shown as one matrix.
 *
 * @param code the same for all its items
 * @param stem what they have in common, as "How often do these happen?"
 */
public record Grid(String code, Wording stem) {

    public Grid {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a grid has a code");
        }
    }
}
