package org.throughline.survey.result.control;

import java.util.List;
import java.util.UUID;
import org.throughline.statistics.PublishedShare;

/**
 * What may be read of one subject for one group. All figures but those of the comparisons are null where it is hidden.
 *
 * @param group    null for everybody, else its axis, a colon, and the group
 * @param shares   whole per cents of the options from the least favorable, separated by commas; null where they are held back
 * @param coded    whether favorable is exact, or "5% or less", "95% or more"
 * @param district favorable of all schools together, null where hidden, coded or the same
 * @param before   favorable at the last campaign of the kind, null where there is none that may be read
 */
public record ResultRow(UUID subject, String group, boolean hidden, Integer n, String shares, Integer favorable, Integer low, Integer high,
        PublishedShare.End coded, Integer district, Integer before) {

    public List<Integer> parts() {
        return ResultCells.numbers(shares);
    }

    /** Points over the district; null where one of the two is not exact. */
    public Integer toDistrict() {
        return favorable == null || district == null || coded != PublishedShare.End.EXACT ? null : Integer.valueOf(favorable - district);
    }

    /** Points over the last campaign; null where one of the two is not exact. */
    public Integer toBefore() {
        return favorable == null || before == null || coded != PublishedShare.End.EXACT ? null : Integer.valueOf(favorable - before);
    }
}
