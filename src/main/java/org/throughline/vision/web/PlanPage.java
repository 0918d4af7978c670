package org.throughline.vision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.control.CommitmentRow;
import org.throughline.vision.control.FollowUpDetails;
import org.throughline.vision.control.FollowUpQueries;
import org.throughline.vision.control.PlanDetails;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.control.PlanRow;
import org.throughline.vision.entity.PlanState;

/** vision/plan.xhtml: the plan in force, or the one named. */
@Named
@RequestScoped
public class PlanPage {

    private static final int SOON_DAYS = 14;
    private static final int MOST = 8;

    @Inject
    PlanQueries queries;

    @Inject
    FollowUpQueries followUps;

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    Badges badges;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    private String id;
    private PlanDetails plan;
    private List<String> misconceptions = List.of();
    private List<Row> rows = List.of();
    private List<Mark> marks = List.of();
    private List<Open> open = List.of();

    public void load() {
        plan = id == null ? queries.inForce(texts.language()).orElse(null) : queries.plan(Ids.parse(id), texts.language());
        if (plan != null) {
            misconceptions = plan.definitionId() == null ? List.of() : queries.misconceptions(plan.definitionId(), texts.language());
            rows = queries.commitments(plan.id(), texts.language()).stream().map(row -> new Row(row, badges.of(row.status(), 0), owedBy(row), dates.brief(row.due()))).toList();
            marks = marks();
            open = followUps.open(SOON_DAYS, texts.language()).stream().limit(MOST)
                    .map(one -> new Open(one, badges.of(one.state(clock.today()), one.due()))).toList();
        }
    }

    private String owedBy(CommitmentRow row) {
        return row.cohorts() == null ? texts.get("vision.scope.all") : texts.of("vision.scope.cohorts", row.cohorts().replace(",", ", "));
    }

    /** From the first question to the last day, with today among them. */
    private List<Mark> marks() {
        Marks all = new Marks(dates, clock.today());
        all.add(plan.listeningStartsOn(), texts.get("vision.mark.listening"));
        if (plan.listeningPlannedEnd() != null && !plan.listeningPlannedEnd().equals(plan.listeningEndsOn())) {
            all.add(plan.listeningPlannedEnd(), texts.get("vision.mark.held-open"));
        }
        all.add(plan.adoptedOn(), texts.get("vision.mark.adopted"));
        all.add(plan.startsOn(), texts.get("vision.mark.starts"));
        rows.stream().map(row -> row.row().due()).distinct().sorted()
                .forEach(due -> all.add(due, texts.get("vision.mark.due")));
        all.add(plan.endsOn(), texts.get("vision.mark.ends"));
        return all.inOrder(texts.get("vision.mark.today"));
    }

    public String getPurpose() {
        return plan == null ? texts.get("vision.plan.none.purpose") : texts.get("vision.plan.purpose");
    }

    public Badge getState() {
        return plan == null || plan.state() == PlanState.ADOPTED ? null
                : new Badge(plan.state() == PlanState.CLOSED ? "mute" : "info", null, texts.get("vision.plan-state." + plan.state().name().toLowerCase(java.util.Locale.ROOT)));
    }

    public List<PlanRow> getPlans() {
        return queries.plans(texts.language());
    }

    /** True while a leader may still add to it. */
    public boolean isWriting() {
        return plan != null && isLeads() && (plan.state() == PlanState.DRAFT || plan.state() == PlanState.CONSULTATION);
    }

    public boolean isLeads() {
        return viewer.may(Can.LEAD_VISION);
    }

    public String getAdopted() {
        return plan.adoptedOn() == null ? "" : texts.of("vision.plan.adopted", dates.whole(plan.adoptedOn()), plan.adoptedBy() == null ? "–" : plan.adoptedBy());
    }

    public String getWritten() {
        return plan.definitionNumber() == null ? "" : texts.of("vision.plan.definition.version", plan.definitionNumber(), dates.whole(plan.writtenAt()));
    }

    public String getListened() {
        return texts.of("vision.plan.listened", plan.contributions(), plan.fromFamilies(), plan.fromFamiliesOnPaper(), plan.fromStudents(), plan.fromStaff(), plan.fromCommunity());
    }

    public PlanDetails getPlan() {
        return plan;
    }

    public List<String> getMisconceptions() {
        return misconceptions;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Mark> getMarks() {
        return marks;
    }

    public List<Open> getOpen() {
        return open;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** A commitment with its status and who owes it by when. */
    public record Row(CommitmentRow row, Badge status, String scope, String due) {}

    /** A follow-up that is late or near. */
    public record Open(FollowUpDetails line, Badge state) {}
}
