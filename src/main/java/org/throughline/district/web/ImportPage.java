package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.district.control.JobList;
import org.throughline.district.intake.control.CountRow;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ImportRow;
import org.throughline.district.intake.control.ProblemSort;
import org.throughline.platform.Ids;
import org.throughline.platform.job.JobView;
import org.throughline.platform.text.Texts;

/** district/import.xhtml: one import, while it runs and afterwards, with all there is to say about its rows. */
@Named
@RequestScoped
public class ImportPage {

    @Inject
    ImportQueries imports;

    @Inject
    JobList jobs;

    @Inject
    ImportPreviewPage preview;

    @Inject
    ImportDecisionPage decision;

    @Inject
    Texts texts;

    @Inject
    Words vocabulary;

    private String id;
    private String show = "";
    private ImportRow row;
    private List<CountRow> counts;
    private List<ProblemSort> problems;

    /** Also when a button of the page is pressed, before the page's parameters are read again. */
    public void load() {
        if (row != null) {
            return;
        }
        row = imports.row(Ids.parse(id == null ? decision.getId() : id));
        counts = imports.counts(row.id());
        problems = imports.problems(row.id());
    }

    public ImportRow getRow() {
        load();
        return row;
    }

    public JobView getJob() {
        return jobs.job(row.job());
    }

    public String getTitle() {
        load();
        return texts.of("district.import.title", vocabulary.day(row.receivedAt()));
    }

    public List<ImportSteps.Step> getSteps() {
        load();
        return new ImportSteps(texts, vocabulary, row, !counts.isEmpty(), !preview.getHolds().isEmpty()).steps();
    }

    /** Who put it into force although the guard held it, and why. */
    public String getWhy() {
        return texts.of("intake.why", row.decidedBy(), vocabulary.day(row.decidedAt()), row.why());
    }

    /** Why the whole set was refused; whole numbers are written the way of the language. */
    public String getReason() {
        Object[] parameters = Stream.of(row.reason()).map(text -> text.matches("\\d{1,12}") ? (Object) Long.valueOf(text) : text).toArray();
        return texts.of(row.reasonKey(), parameters);
    }

    public List<CountRow> getCounts() {
        load();
        return counts;
    }

    public int getProblems() {
        load();
        return problems.size();
    }

    public long getRefusedSorts() {
        load();
        return problems.stream().filter(ProblemSort::refused).count();
    }

    public List<Line> getLines() {
        load();
        return problems.stream().filter(problem -> getShow().isEmpty() || problem.refused() == getShow().equals("refused"))
                .map(problem -> new Line(problem, texts.of(problem.sample().key(), problem.sample().arguments()))).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getShow() {
        return show == null ? "" : show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    /** A sort of problem, and what its first row is told. */
    public record Line(ProblemSort problem, String sentence) {}
}
