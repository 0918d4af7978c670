package org.throughline.district.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.district.feed.control.FeedQueries;
import org.throughline.district.feed.control.FeedRow;
import org.throughline.platform.page.Pager;

/** district/feeds.xhtml: what brings rosters in by itself, when it last did, and when it will. */
@Named
@RequestScoped
public class FeedsPage {

    private static final int ROWS = 20;

    @Inject
    FeedQueries queries;

    @Inject
    FeedWords words;

    private String first;
    private Pager pager;
    private List<Line> lines;

    public void load() {
        pager = Pager.of(first, ROWS, queries.count());
        lines = queries.rows(pager.first(), ROWS).stream()
                .map(row -> new Line(row, words.kind(row), words.state(row), words.time(row.startedAt()), words.time(row.nextAt()), words.reason(row.reasonKey(), row.reason()))).toList();
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** A feed in words. */
    public record Line(FeedRow row, String kind, String state, String last, String next, String reason) {}
}
