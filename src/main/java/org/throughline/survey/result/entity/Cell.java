package org.throughline.survey.result.entity;

import java.util.List;
import java.util.Optional;
import org.throughline.statistics.PublishedShare;
import org.throughline.statistics.Told;

/**
 * What may be read of one group's answers to one subject.
 *
 * @param n         people; null in a hidden cell, as all other figures
 * @param shares    whole per cents of the options from the least favorable; empty where they would tell too much
 * @param favorable whole per cent; null where nothing is favorable or not
 * @param low       lower end of the 95% interval, null at a coded end
 */
public record Cell(boolean hidden, Integer n, List<Integer> shares, Integer favorable, Integer low, Integer high, PublishedShare.End coded) {

    public static final Cell HIDDEN = new Cell(true, null, List.of(), null, null, null, PublishedShare.End.EXACT);

    public Cell {
        shares = List.copyOf(shares);
    }

    /** What is left of it where not everything may be told. */
    Cell told(Told told) {
        return switch (told) {
            case EVERYTHING -> this;
            case SHARE -> new Cell(hidden, n, List.of(), favorable, low, high, coded);
            case COUNT -> new Cell(hidden, n, List.of(), null, null, null, PublishedShare.End.EXACT);
        };
    }

    /** Whether more is told than how many there are. */
    public boolean said() {
        return favorable != null || !shares.isEmpty();
    }

    PublishedShare share() {
        return new PublishedShare(favorable, coded, n, Optional.empty());
    }
}
