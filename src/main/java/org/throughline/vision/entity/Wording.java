package org.throughline.vision.entity;

import jakarta.persistence.Embeddable;

/** One text in the two languages every reader of the plan may choose from. */
@Embeddable
public record Wording(String en, String es) {

    public Wording {
        if (en == null || en.isBlank()) {
            throw new WordsMissing();
        }
        en = en.strip();
        es = es == null ? "" : es.strip();
    }

    /** True if a reader of Spanish need not read English. */
    public boolean complete() {
        return !es.isEmpty();
    }
}
