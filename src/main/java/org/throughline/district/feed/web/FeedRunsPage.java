package org.throughline.district.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.throughline.district.feed.control.FeedQueries;
import org.throughline.district.feed.control.RunRow;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;

/** The history of district/feed.xhtml: every time that the feed was read. */
@Named
@RequestScoped
public class FeedRunsPage {

    private static final int ROWS = 15;

    @Inject
    FeedQueries queries;

    @Inject
    FeedWords words;

    @Inject
    FeedPage page;

    private String first;
    private Pager pager;
    private List<Line> lines;

    private void load() {
        UUID feed = Ids.parse(page.getId());
        pager = Pager.of(first, ROWS, queries.runs(feed));
        lines = queries.runs(feed, pager.first(), ROWS).stream()
                .map(run -> new Line(run, FeedWords.kind(run.state()), words.state(run.state()), words.time(run.startedAt()), words.about(run))).toList();
    }

    public Pager getPager() {
        if (pager == null) {
            load();
        }
        return pager;
    }

    public List<Line> getLines() {
        if (lines == null) {
            load();
        }
        return lines;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** A run in words. */
    public record Line(RunRow run, String kind, String state, String when, String about) {}
}
