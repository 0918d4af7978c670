package org.throughline.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.insight.control.CellView;
import org.throughline.insight.control.CommitmentHead;
import org.throughline.insight.control.ThroughlineQueries;
import org.throughline.insight.entity.Cell.Verdict;
import org.throughline.insight.entity.SourceState;
import org.throughline.platform.text.Texts;

/** insight/throughline.xhtml: commitment × school, five sources side by side. */
@Named
@RequestScoped
public class ThroughlinePage {

    @Inject
    ThroughlineQueries queries;

    @Inject
    Texts texts;

    @Inject
    CellWords words;

    @Inject
    HttpServletRequest request;

    private String school;
    private String commitment;
    private String view;
    private List<CellView> cells;
    private List<CommitmentHead> commitments;

    @PostConstruct
    void load() {
        cells = queries.map(null);
        commitments = queries.commitments();
    }

    public List<Head> getHeads() {
        return commitments.stream().map(head -> new Head(head.code(), head.brief(texts.language().code()), head.title(texts.language().code()))).toList();
    }

    /** The schools with their cells, a cohort's line before its first. */
    public List<Line> getLines() {
        Map<UUID, List<CellView>> bySchool = new LinkedHashMap<>();
        cells.forEach(cell -> bySchool.computeIfAbsent(cell.schoolId(), id -> new ArrayList<>()).add(cell));
        List<Line> lines = new ArrayList<>();
        int cohort = -1;
        for (List<CellView> row : bySchool.values()) {
            CellView first = row.get(0);
            String cohortWord = first.cohort() == cohort || first.cohort() == 0 ? null : texts.of("insight.cohort", first.cohort());
            cohort = first.cohort();
            lines.add(new Line(first.schoolId(), first.school(), cohortWord, row.stream().map(this::box).toList()));
        }
        return lines;
    }

    private Box box(CellView view) {
        boolean selected = Objects.equals(view.schoolId().toString(), school) && Objects.equals(view.code(), commitment);
        return new Box(Bars.of(view.cell()), view.cell().verdict(), words.number(view.cell()), view.cell().step(), words.aloud(view),
                "?school=" + view.schoolId() + "&commitment=" + view.code(), selected, view.cell().sources().stream().map(words::figure).toList());
    }

    public String getSummary() {
        List<CellView> gaps = cells.stream().filter(cell -> cell.cell().verdict() == Verdict.GAP).toList();
        long stale = cells.stream().filter(cell -> cell.cell().verdict() == Verdict.STALE).count();
        long hidden = cells.stream().filter(cell -> cell.cell().sources().stream().anyMatch(source -> source.state() == SourceState.HIDDEN)).count();
        Optional<CellView> widest = gaps.stream().max(Comparator.comparingInt(cell -> cell.cell().gap()));
        return texts.of("insight.summary", gaps.size(), cells.size(), widest.map(CellView::school).orElse(""), widest.map(CellView::code).orElse(""), stale, hidden);
    }

    /** The cell in the side panel. */
    public Panel getPanel() {
        return cells.stream().filter(cell -> cell.schoolId().toString().equals(school) && cell.code().equals(commitment)).findFirst()
                .map(cell -> words.panel(cell, commitments.stream().filter(head -> head.code().equals(commitment)).findFirst().orElseThrow(), request.getContextPath()))
                .orElse(null);
    }

    public boolean isTable() {
        return "table".equals(view);
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    /** A column. */
    public record Head(String code, String brief, String title) {}

    /** A school's line; cohort is the words of the group that begins here, or null. */
    public record Line(UUID schoolId, String school, String cohort, List<Box> boxes) {}

    /** A cell as it is drawn: figures are the five sources in words, for the table. */
    public record Box(Bars bars, Verdict verdict, String number, int step, String aloud, String href, boolean selected, List<String> figures) {

        public String style() {
            return switch (verdict) {
                case VALUE -> "h" + step;
                case GAP -> "gap";
                case STALE, ALONE, SILENT -> "stale";
                case HIDDEN -> "hidden";
            };
        }
    }
}
