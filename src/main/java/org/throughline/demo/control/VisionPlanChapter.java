package org.throughline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.text.Language;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Voices;
import org.throughline.vision.entity.Wording;

/** March to June 2026: the district listens, holds the listening open, and adopts definition, commitments and measures. */
@ApplicationScoped
public class VisionPlanChapter implements Chapter {

    private static final String LEADER = "superintendent";
    private static final int WRITING_MONTHS = 1;

    @Inject
    PlanAdoption adoption;

    @Inject
    MeasureKeeping keeping;

    @Inject
    PlanQueries queries;

    private final Map<String, Map<String, String>> plan = new HashMap<>();

    @Override
    public Part part() {
        return Part.PLAN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Plan and commitments";
    }

    @Override
    public void tell(Telling telling) throws Exception {
        telling.rows("plan.csv").forEach(row -> plan.put(row.get("key"), row));
        LocalDate adoptedOn = day("adopted_on");
        LocalDate listening = day("listening_starts_on");
        if (telling.as(LEADER, adoptedOn, () -> queries.inForce(Language.EN)).isPresent()) {
            return;
        }
        UUID id = telling.as(LEADER, listening.minusMonths(WRITING_MONTHS), () -> adoption.draft(telling.district(), said("title"), said("vision"), day("starts_on"), day("ends_on")));
        does(telling, listening, () -> adoption.openConsultation(id, listening, day("listening_planned_end")));
        does(telling, day("listening_planned_end"), () -> adoption.extendConsultation(id, day("listening_ends_on"), said("listening_extension_reason")));
        does(telling, adoptedOn, () -> adoption.define(id, said("definition"), said("definition_not"),
                Stream.of("misconception_1", "misconception_2", "misconception_3").map(this::said).toList()));
        Map<String, CommitmentId> commitments = telling.as(LEADER, adoptedOn, () -> commitments(telling.rows("commitments.csv"), id));
        does(telling, adoptedOn, () -> measures(telling.rows("measures.csv"), commitments));
        does(telling, adoptedOn, () -> adoption.adopt(id, new Voices(count("family"), count("family_paper"), count("student"), count("staff"), count("community"))));
    }

    private Map<String, CommitmentId> commitments(List<Map<String, String>> rows, UUID id) {
        Map<String, CommitmentId> made = new HashMap<>();
        for (Map<String, String> row : rows) {
            Promise promise = new Promise(wording(row, "short"), wording(row, "title"), wording(row, "text"), wording(row, "reason"),
                    wording(row, "least_evidence"), wording(row, "public_title"));
            Set<Integer> cohorts = Stream.of(row.get("scope_cohorts").split(";")).map(Integer::valueOf).collect(Collectors.toSet());
            made.put(row.get("code"), adoption.commit(id, row.get("code"), promise, LocalDate.parse(row.get("due")), cohorts));
        }
        return made;
    }

    private void measures(List<Map<String, String>> rows, Map<String, CommitmentId> commitments) {
        for (Map<String, String> row : rows) {
            Aim aim = new Aim(Direction.valueOf(upper(row, "direction")), Double.parseDouble(row.get("baseline")), LocalDate.parse(row.get("baseline_date")),
                    Double.parseDouble(row.get("target")), LocalDate.parse(row.get("target_date")), Integer.parseInt(row.get("cadence_days")));
            keeping.measure(commitments.get(row.get("commitment")), row.get("code"), wording(row, "title"),
                    MeasureKind.valueOf(upper(row, "kind")), MeasureUnit.valueOf(upper(row, "unit")), row.get("source"), aim);
        }
    }

    private static void does(Telling telling, LocalDate day, Runnable what) throws Exception {
        Callable<Void> work = () -> {
            what.run();
            return null;
        };
        telling.as(LEADER, day, work);
    }

    private Wording said(String key) {
        return new Wording(plan.get(key).get("en"), plan.get(key).get("es"));
    }

    private LocalDate day(String key) {
        return LocalDate.parse(plan.get(key).get("en"));
    }

    private int count(String from) {
        return Integer.parseInt(plan.get("contributions_" + from).get("en"));
    }

    private static Wording wording(Map<String, String> row, String key) {
        return new Wording(row.get(key + "_en"), row.get(key + "_es"));
    }

    private static String upper(Map<String, String> row, String key) {
        return row.get(key).toUpperCase(Locale.ROOT);
    }
}
