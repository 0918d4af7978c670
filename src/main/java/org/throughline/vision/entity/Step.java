package org.throughline.vision.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** One step in the life of an adaptation: who moved it where, when, and what it said then. */
@Embeddable
public record Step(@Enumerated(EnumType.STRING) AdaptationState state, Instant at, @Column(name = "person_id") UUID person,
        String how, @Column(name = "decided_with") String decidedWith, String reason) {}
