package org.throughline.survey.result.entity;

import java.util.List;
import org.throughline.statistics.PublishedShare;

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

    public boolean shown() {
        return !hidden;
    }
}
