package org.throughline.survey.result.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.statistics.Difference;
import org.throughline.statistics.PublishedShare;

/**
 * What may be read of one subject for one group. All figures but those of the comparisons are null where it is hidden.
 *
 * @param group    null for everybody, else its axis, a colon, and the group
 * @param shares   whole per cents of the options from the least favorable, separated by commas; null where they are held back
 * @param coded    whether favorable is exact, or a coded end
 * @param district favorable of all schools together with the ends of its interval, null where hidden, coded or the same
 * @param before   favorable at the last campaign that asked the same with the ends of its interval, null where there is none that may be read
 */
public record ResultRow(UUID subject, String group, boolean hidden, Integer n, String shares, Integer favorable, Integer low, Integer high,
        PublishedShare.End coded, Integer district, Integer districtLow, Integer districtHigh, Integer before, Integer beforeLow, Integer beforeHigh) {

    public List<Integer> parts() {
        return ResultCells.numbers(shares);
    }

    /** Over all schools together. */
    public Optional<Difference> toDistrict() {
        return over(district, districtLow, districtHigh);
    }

    /** Over the last campaign that asked the same. */
    public Optional<Difference> toBefore() {
        return over(before, beforeLow, beforeHigh);
    }

    /** None where one of the two is not exact. */
    private Optional<Difference> over(Integer other, Integer otherLow, Integer otherHigh) {
        boolean both = favorable != null && coded == PublishedShare.End.EXACT && low != null && other != null && otherLow != null;
        return !both ? Optional.empty() : Optional.of(Difference.between(new Difference.Figure(favorable, low, high), new Difference.Figure(other, otherLow, otherHigh)));
    }
}
