package org.throughline.statistics;

import java.util.Optional;

/**
 * What may be read of a shown group's share. Screens make the words: 10 with OR_LESS is "10% or less".
 *
 * @param perCent whole per cent; from where on it is coded at a coded end
 * @param end whether the per cent is exact or a coded end
 * @param n people in the group
 * @param interval 95% interval; none at a coded end, because its bounds would tell the count
 */
public record PublishedShare(int perCent, End end, int n, Optional<Interval> interval) {

    /** How the per cent is to be read. */
    public enum End { EXACT, OR_LESS, OR_MORE }
}
