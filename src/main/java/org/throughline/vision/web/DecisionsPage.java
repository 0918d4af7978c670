package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.vision.control.DecisionQueries;

/** vision/decisions.xhtml: what was decided in the plan, how, and what it grew out of. */
@Named
@RequestScoped
public class DecisionsPage {

    private static final int SIZE = 25;

    @Inject
    DecisionQueries queries;

    @Inject
    Dates dates;

    @Inject
    Texts texts;

    private String id;
    private String first;
    private Pager pager;
    private List<Line> lines = List.of();

    /** A decision with its days as they are printed. */
    public record Line(DecisionQueries.DecisionRow row, String when, String review) {}

    public void load() {
        UUID one = id == null || id.isEmpty() ? null : Ids.parse(id);
        pager = Pager.of(first, SIZE, queries.count(one));
        lines = queries.rows(one, texts.language(), pager.first(), SIZE).stream()
                .map(row -> new Line(row, dates.whole(row.decidedAt()), dates.whole(row.reviewOn()))).toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public Pager getPager() {
        return pager;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }
}
