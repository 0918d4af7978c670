package org.throughline.evaluation.entity;

import jakarta.persistence.Embeddable;

/** What a level looks like in a room, in both languages of the staff. */
@Embeddable
public record Anchor(String en, String es) {

    public Anchor {
        if (en.isBlank() || es.isBlank()) {
            throw new IllegalArgumentException("an anchor says in both languages what a level looks like");
        }
    }
}
