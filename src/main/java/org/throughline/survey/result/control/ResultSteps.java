package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.control.RowArrays.Column;
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Tally;

/** Keeps what the figures of an open campaign hold. */
@ApplicationScoped
class ResultSteps {

    @PersistenceContext
    EntityManager em;

    /** By subject. */
    Map<UUID, Map<Kind, Tally>> of(CampaignId campaign) {
        Map<UUID, Map<Kind, Tally>> steps = new HashMap<>();
        SqlRead.of(em, Stored.class, """
                        select subject_id, school_id, level, grade, language, grp, people, parts, favorable, answers
                        from survey.result_step where campaign_id = :campaign""").with("campaign", campaign.value()).list()
                .forEach(row -> steps.computeIfAbsent(row.subject(), key -> new HashMap<>()).put(
                        new Kind(row.school(), row.level(), row.grade(), row.language(), row.group()), new Tally(row.people(), Tally.byValue(row.parts()), row.favorable(), row.answers())));
        return steps;
    }

    /** Writes what changed. */
    void keep(CampaignId campaign, Map<UUID, Map<Kind, Tally>> before, Map<UUID, Map<Kind, Tally>> now) {
        List<Step> changed = new ArrayList<>();
        now.forEach((subject, tallies) -> tallies.forEach((kind, tally) -> {
            if (!tally.equals(before.getOrDefault(subject, Map.of()).get(kind))) {
                changed.add(new Step(subject, kind, tally));
            }
        }));
        RowArrays<Step> rows = new RowArrays<>(List.of(
                new Column<>("campaign_id", "uuid", step -> campaign.value()), new Column<>("subject_id", "uuid", Step::subject), new Column<>("school_id", "uuid", step -> step.kind().school()),
                new Column<>("level", "text", step -> step.kind().level()), new Column<>("grade", "text", step -> step.kind().grade()),
                new Column<>("language", "text", step -> step.kind().language()), new Column<>("grp", "text", step -> step.kind().group()),
                new Column<>("people", "integer", step -> step.tally().people()),
                new Column<>("parts", "text", step -> step.tally().parts()),
                new Column<>("favorable", "integer", step -> step.tally().favorable()), new Column<>("answers", "integer", step -> step.tally().answers())));
        rows.run(em, """
                insert into survey.result_step (%s) select w.* from %s
                on conflict (campaign_id, subject_id, school_id, level, grade, language, grp)
                do update set people = excluded.people, parts = excluded.parts, favorable = excluded.favorable, answers = excluded.answers"""
                .formatted(rows.names(), rows.table()), changed);
    }

    void forget(CampaignId campaign) {
        em.createNativeQuery("delete from survey.result_step where campaign_id = :campaign").setParameter("campaign", campaign.value()).executeUpdate();
    }

    record Stored(UUID subject, UUID school, String level, String grade, String language, String group, int people, String parts, int favorable, int answers) {}

    private record Step(UUID subject, Kind kind, Tally tally) {}
}
