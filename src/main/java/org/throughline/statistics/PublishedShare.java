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

    /** The fewest people that the words leave open. */
    public int least() {
        return end == End.OR_LESS ? 0 : from(perCent);
    }

    /** The most. */
    public int most() {
        return end == End.OR_MORE ? n : Math.min(n, from(perCent + 1) - 1);
    }

    /** The fewest of whom so many per cent are told: half of one is told as a whole one. */
    private int from(int whole) {
        return (int) Math.max(0, -Math.floorDiv((1 - 2L * whole) * n, 200L));
    }
}
