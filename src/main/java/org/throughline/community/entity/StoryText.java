package org.throughline.community.entity;

import jakarta.persistence.Embeddable;

/**
 * The words of a story. A draft may lack the Spanish ones.
 *
 * @param tryEn how others can try it
 */
@Embeddable
public record StoryText(String titleEn, String titleEs, String textEn, String textEs, String tryEn, String tryEs) {

    public StoryText {
        titleEn = trimmed(titleEn);
        titleEs = trimmed(titleEs);
        textEn = trimmed(textEn);
        textEs = trimmed(textEs);
        tryEn = trimmed(tryEn);
        tryEs = trimmed(tryEs);
    }

    boolean inBothLanguages() {
        return !titleEs.isEmpty() && !textEs.isEmpty();
    }

    private static String trimmed(String words) {
        return words == null ? "" : words.strip();
    }
}
