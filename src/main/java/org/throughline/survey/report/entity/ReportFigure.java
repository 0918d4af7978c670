package org.throughline.survey.report.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.statistics.Difference;
import org.throughline.statistics.PublishedShare;

/**
 * A published figure of one group: a share, or a score from 0 to 100.
 *
 * @param n      people; null where it is hidden, as all other figures
 * @param shares whole per cents of the options from the least favorable, separated by commas; null where they are held back
 * @param value  favorable answers in per cent, or the score; null where there is none
 * @param coded  whether value is exact, or stands for "5 or less", "95 or more"
 */
public record ReportFigure(boolean hidden, Integer n, String shares, Integer value, Integer low, Integer high, PublishedShare.End coded) {

    public List<Integer> parts() {
        return shares == null || shares.isEmpty() ? List.of() : Arrays.stream(shares.split(",")).map(Integer::valueOf).toList();
    }

    /** Whether it can be compared and put in an order. */
    public boolean exact() {
        return !hidden && value != null && coded == PublishedShare.End.EXACT;
    }

    /** The difference to another figure, made of the two intervals; empty where one of them is not exact. */
    public Optional<Difference> over(ReportFigure other) {
        if (other == null || !exact() || !other.exact() || low == null || other.low == null) {
            return Optional.empty();
        }
        return Optional.of(Difference.between(new Difference.Figure(value, low, high), new Difference.Figure(other.value, other.low, other.high)));
    }
}
