package org.throughline.vision.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureStatus;
import org.throughline.vision.entity.MeasureUnit;

/**
 * A measure with its newest value.
 *
 * @param value     null where there is none that may be shown
 * @param n         how many it comes from, null where people entered it
 * @param low       lower end of the 95% interval, null where there is none
 * @param note      what whoever entered the value wrote beside it
 * @param staleDays days since a new value was owed
 * @param points    start, earlier values and the newest, in the order of their days
 */
public record MeasureLine(UUID id, CommitmentId commitment, String code, String title, MeasureKind kind, MeasureUnit unit, String source, Aim aim,
        Double value, Long n, Integer low, Integer high, LocalDate asOf, String note, MeasureStatus status, long staleDays, List<Point> points) {

    /** A value on its day. */
    public record Point(LocalDate day, double value) {}

    public boolean entered() {
        return source.equals("entered");
    }
}
