package org.throughline.evaluation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.evaluation.control.AgreementRow;
import org.throughline.evaluation.control.CoverageRow;
import org.throughline.evaluation.control.WalkQueries;
import org.throughline.evaluation.control.WalkRow;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Reliability.Verdict;

/** evaluation/walks.xhtml: the windows of walks, how far the running one has come, and whether observers see the same. */
@Named
@RequestScoped
public class WalksPage {

    private static final int WALKS_COMPARED = 3;

    @Inject
    WalkQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    @Inject
    WalkWords words;

    private List<WalkRow> walks;
    private List<WalkRow> compared;
    private List<Line> lines;
    private List<CoverageRow> coverage;

    @PostConstruct
    void load() {
        walks = queries.walks();
        List<AgreementRow> agreement = queries.agreement(WALKS_COMPARED, texts.language());
        compared = walks.stream().filter(walk -> agreement.stream().anyMatch(row -> row.walk().equals(walk.id()))).limit(WALKS_COMPARED)
                .sorted((a, b) -> a.opensOn().compareTo(b.opensOn())).toList();
        Map<String, List<AgreementRow>> byCode = new LinkedHashMap<>();
        agreement.forEach(row -> byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
        lines = byCode.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
        coverage = getCurrent() == null ? List.of() : queries.coverage(getCurrent().id());
    }

    private Line line(String code, List<AgreementRow> rows) {
        List<AgreementRow> cells = compared.stream()
                .map(walk -> rows.stream().filter(row -> row.walk().equals(walk.id())).findFirst()
                        .orElse(new AgreementRow(code, "", walk.id(), null, 0, Verdict.NOT_AVAILABLE)))
                .toList();
        return new Line(code, rows.get(rows.size() - 1).title(), cells);
    }

    /** The newest walk that has begun. */
    public WalkRow getCurrent() {
        return walks.stream().filter(walk -> compared.contains(walk)).findFirst().orElse(null);
    }

    /** The walk that observers can go to now, or null. */
    public WalkRow getRunning() {
        return walks.stream().filter(WalkRow::walking).findFirst().orElse(null);
    }

    public boolean isObserver() {
        return viewer.may(Can.OBSERVE);
    }

    public boolean isPlanner() {
        return viewer.may(Can.PLAN_WALKS);
    }

    public List<WalkRow> getWalks() {
        return walks;
    }

    public List<WalkRow> getCompared() {
        return compared;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<CoverageRow> getCoverage() {
        return coverage;
    }

    public WalkWords getWords() {
        return words;
    }

    /** A look-for with its agreement in each walk compared. */
    public record Line(String code, String title, List<AgreementRow> cells) {}
}
