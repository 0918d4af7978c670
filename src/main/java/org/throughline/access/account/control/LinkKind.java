package org.throughline.access.account.control;

import java.time.Duration;

/** What a one-time link is for, and how long it holds. */
public enum LinkKind {
    INVITATION(Duration.ofDays(7)),
    RESET(Duration.ofHours(1));

    private final Duration life;

    LinkKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
