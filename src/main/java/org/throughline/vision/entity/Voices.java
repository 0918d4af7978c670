package org.throughline.vision.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many contributions the plan was written with, and whose they were. */
@Embeddable
public record Voices(
        @Column(name = "from_families") int families,
        @Column(name = "from_families_on_paper") int familiesOnPaper,
        @Column(name = "from_students") int students,
        @Column(name = "from_staff") int staff,
        @Column(name = "from_community") int community) {

    public Voices {
        if (families < 0 || familiesOnPaper < 0 || familiesOnPaper > families || students < 0 || staff < 0 || community < 0) {
            throw new VoicesDoNotAddUp();
        }
    }

    public static Voices none() {
        return new Voices(0, 0, 0, 0, 0);
    }
}
