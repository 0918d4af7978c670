package org.throughline.vision.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A value that a person entered for a day; the newest entry for a day holds. */
@Embeddable
public record Entry(@Column(name = "as_of") LocalDate asOf, double value, String note,
        @Column(name = "entered_by") UUID by, @Column(name = "entered_at") Instant at) {}
