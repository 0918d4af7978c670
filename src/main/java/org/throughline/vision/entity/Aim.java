package org.throughline.vision.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where a measure started, where it is to be and when, and how often somebody must look. The path between is a straight
 * line; a value is held against the line at its own day, not at today.
 *
 * <p>On track: the target is reached, or at most a twentieth of the whole way behind the line. At risk: behind it, but
 * at least half as far as the line is. Off track: less, or the day has passed and the target was not reached. Stale:
 * the newest value is older than the cadence. Where the start already meets the target there is a limit to keep: a
 * tenth over it is at risk, more is off track.
 *
 * @param cadenceDays a value counts for so many days
 */
@Embeddable
public record Aim(@Enumerated(EnumType.STRING) Direction direction, double baseline, LocalDate baselineOn, double target, LocalDate targetOn, int cadenceDays) {

    private static final double LEEWAY = 0.05;
    private static final double AT_RISK_FROM = 0.5;
    private static final double LIMIT_LEEWAY = 0.1;

    public Aim {
        if (!baselineOn.isBefore(targetOn)) {
            throw new DatesReversed();
        }
        if (cadenceDays < 1) {
            throw new IllegalArgumentException("a value counts for at least a day");
        }
    }

    /** How it stands with this newest value; value and day are null where there is none. */
    public MeasureStatus status(Double value, LocalDate asOf, LocalDate today) {
        if (value == null) {
            return MeasureStatus.NO_DATA;
        }
        if (staleDays(asOf, today) > 0) {
            return MeasureStatus.STALE;
        }
        if (direction.reaches(value, target)) {
            return MeasureStatus.ON_TRACK;
        }
        if (direction.reaches(baseline, target)) {
            return Math.abs(value - target) <= LIMIT_LEEWAY * Math.abs(target) ? MeasureStatus.AT_RISK : MeasureStatus.OFF_TRACK;
        }
        return today.isAfter(targetOn) ? MeasureStatus.OFF_TRACK : againstTheLine(value, asOf);
    }

    private MeasureStatus againstTheLine(double value, LocalDate asOf) {
        double line = Math.min(1, Math.max(0, (double) ChronoUnit.DAYS.between(baselineOn, asOf) / ChronoUnit.DAYS.between(baselineOn, targetOn)));
        double way = (value - baseline) / (target - baseline);
        if (way >= line - LEEWAY) {
            return MeasureStatus.ON_TRACK;
        }
        return way >= line * AT_RISK_FROM ? MeasureStatus.AT_RISK : MeasureStatus.OFF_TRACK;
    }

    /** Days since a new value was owed; 0 while the newest still counts. */
    public long staleDays(LocalDate asOf, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(asOf.plusDays(cadenceDays), today));
    }
}
