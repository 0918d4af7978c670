package org.throughline.survey.campaign.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time in which answers are taken: from the opening up to, but not at, the closing. */
@Embeddable
public record Window(@Column(name = "opens_at") Instant opensAt, @Column(name = "closes_at") Instant closesAt) {

    public Window {
        if (!opensAt.isBefore(closesAt)) {
            throw new WindowBackwards();
        }
    }

    /** The last day on which answers are taken. */
    public LocalDate lastDay(ZoneId zone) {
        return closesAt.minusSeconds(1).atZone(zone).toLocalDate();
    }
}
