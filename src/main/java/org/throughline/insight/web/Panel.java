package org.throughline.insight.web;

import java.util.List;

/** One cell opened: each source with its figure, where it comes from and the way to it. */
public record Panel(String where, String title, String commitment, List<Row> rows, List<Way> evidence) {

    /** A source; value, low and high are null where it has nothing to show, figure then says why in words. */
    public record Row(String source, boolean own, Integer value, Integer low, Integer high, String figure, String from, String aloud, String href, boolean hidden) {}

    /** A link to what lies behind the cell. */
    public record Way(String icon, String title, String note, String href) {}
}
