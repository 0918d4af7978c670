package org.throughline.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.KeeperQueries;
import org.throughline.evaluation.control.LookForQueries;
import org.throughline.evaluation.control.WalkPlanning;
import org.throughline.evaluation.control.WalkPlanning.WalkPlan;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.platform.text.Texts;

/** evaluation/walk-plan.xhtml: the question, the window, how many visits where, and what to look for. */
@Named
@ViewScoped
public class WalkPlanPage implements Serializable {

    @Inject
    KeeperQueries schools;

    @Inject
    LookForQueries queries;

    @Inject
    WalkPlanning planning;

    @Inject
    Texts texts;

    private String name;
    private String focus;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private final List<Line> lines = new ArrayList<>();
    private final List<Choice> lookFors = new ArrayList<>();

    /** Visits in a grade band of a school, while they are planned. */
    public static class Line implements Serializable {
        private final UUID schoolId;
        private final String school;
        private final GradeBand band;
        private int visits;

        Line(UUID schoolId, String school, GradeBand band) {
            this.schoolId = schoolId;
            this.school = school;
            this.band = band;
        }

        public String getSchool() {
            return school;
        }

        public GradeBand getBand() {
            return band;
        }

        public int getVisits() {
            return visits;
        }

        public void setVisits(int visits) {
            this.visits = visits;
        }
    }

    /** A look-for that the walk may look for. */
    public static class Choice implements Serializable {
        private final UUID id;
        private final String label;
        private boolean chosen = true;

        Choice(UUID id, String label) {
            this.id = id;
            this.label = label;
        }

        public String getLabel() {
            return label;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }
    }

    public void load() {
        schools.schools().forEach(school -> bands(school.level()).forEach(band -> lines.add(new Line(school.id().value(), school.name(), band))));
        queries.current(null, texts.language()).forEach(row -> lookFors.add(new Choice(row.id().value(), row.commitment() + " · " + row.title())));
    }

    private static List<GradeBand> bands(String level) {
        return switch (level) {
            case "early childhood" -> List.of(GradeBand.PRE_K);
            case "elementary" -> List.of(GradeBand.K_2, GradeBand.GRADES_3_5);
            case "middle" -> List.of(GradeBand.GRADES_6_8);
            case "high", "alternative" -> List.of(GradeBand.GRADES_9_12);
            default -> List.of(GradeBand.values());
        };
    }

    public String save() {
        List<PlannedVisits> visits = lines.stream().filter(line -> line.visits > 0).map(line -> new PlannedVisits(line.schoolId, line.band, line.visits)).toList();
        List<LookForId> chosen = lookFors.stream().filter(Choice::isChosen).map(choice -> new LookForId(choice.id)).toList();
        WalkId walk = planning.plan(new WalkPlan(name, focus, opensOn, closesOn, visits, chosen));
        return "walk?faces-redirect=true&id=" + walk;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Choice> getLookFors() {
        return lookFors;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFocus() {
        return focus;
    }

    public void setFocus(String focus) {
        this.focus = focus;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
