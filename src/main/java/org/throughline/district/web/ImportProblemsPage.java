package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.district.intake.control.OpenProblem;
import org.throughline.district.intake.control.RosterProblems;
import org.throughline.platform.text.Texts;

/** district/import-problems.xhtml: what to mend in the student information system. */
@Named
@RequestScoped
public class ImportProblemsPage {

    @Inject
    RosterProblems problems;

    @Inject
    Texts texts;

    @Inject
    Words vocabulary;

    private String show;
    private List<OpenProblem> all;

    private List<OpenProblem> all() {
        if (all == null) {
            all = problems.all();
        }
        return all;
    }

    public List<Line> getLines() {
        return all().stream().filter(problem -> problem.isKnown() == isKnown())
                .map(problem -> new Line(problem, texts.of(problem.sample().key(), problem.sample().arguments()),
                        texts.get("intake.do." + Advice.of(problem.sample().deviation())), vocabulary.day(problem.since()),
                        problem.isKnown() ? texts.of("intake.problems.marked", problem.markedBy(), vocabulary.day(problem.markedAt())) : "")).toList();
    }

    public long getOpen() {
        return all().stream().filter(problem -> !problem.isKnown()).count();
    }

    public long getSet() {
        return all().size();
    }

    public boolean isKnown() {
        return "known".equals(show);
    }

    public String mark(OpenProblem problem) {
        problems.mark(problem.importId(), problem.deviation(), problem.fileName(), problem.columnName());
        return "import-problems?faces-redirect=true";
    }

    public String unmark(OpenProblem problem) {
        problems.unmark(problem.importId(), problem.deviation(), problem.fileName(), problem.columnName());
        return "import-problems?faces-redirect=true&show=known";
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    /** A sort of problem, what its first row is told, what to do, since when, and who knows of it. */
    public record Line(OpenProblem problem, String sentence, String todo, String since, String marked) {}
}
