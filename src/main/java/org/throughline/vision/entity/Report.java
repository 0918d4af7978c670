package org.throughline.vision.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a school says of itself: so many of so many classes, teams or whatever the commitment is lived in. */
@Embeddable
public record Report(@Column(name = "reported_of") int of, @Column(name = "reported_total") int total, @Enumerated(EnumType.STRING) @Column(name = "reported_unit") ReportUnit unit) {

    public Report {
        if (total < 1 || of < 0 || of > total || unit == null) {
            throw new ReportDoesNotFit();
        }
    }
}
