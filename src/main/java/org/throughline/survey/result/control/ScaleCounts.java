package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.ScaleScores;
import org.throughline.statistics.ScaleSums;
import org.throughline.survey.CampaignId;
import org.throughline.survey.result.entity.Kind;
import org.throughline.survey.result.entity.Population;
import org.throughline.survey.result.entity.ScaleWeights;

/** Scales of a campaign's instrument as they were counted, before anything is hidden. */
@ApplicationScoped
class ScaleCounts {

    /** The language that people answered in; where that is not kept, the one at home. */
    private static final String SPOKEN = "case when g.language <> '' then g.language when g.home_language <> '' then g.home_language else '?' end";

    @PersistenceContext
    EntityManager em;

    /** @param items in the order of their ids */
    record Scale(UUID construct, List<UUID> items, int low, int high) {

        /** From 0, the least favorable, to 100. */
        double onHundred(double mean) {
            return 100 * (mean - low) / (high - low);
        }
    }

    /** Scales of two items and more that have a score. */
    Map<UUID, Scale> scales(CampaignId campaign) {
        Map<UUID, Scale> scales = new LinkedHashMap<>();
        SqlRead.of(em, Scored.class, """
                        select s.construct_id, s.item_id, s.low, s.high from survey.v_scored_item s join survey.campaign c on c.instrument_id = s.instrument_id
                        where c.id = :campaign and s.items > 1 order by s.construct_id, s.item_id""").with("campaign", campaign.value()).list()
                .forEach(one -> scales.computeIfAbsent(one.construct(), key -> new Scale(key, new ArrayList<>(), one.low(), one.high())).items().add(one.item()));
        return scales;
    }

    /** By scale and people who are alike in all that is kept. */
    Map<UUID, Map<Kind, ScaleScores>> scores(CampaignId campaign, Map<UUID, Scale> scales) {
        Map<UUID, Map<Kind, ScaleScores>> scores = new TreeMap<>();
        SqlRead.of(em, Sums.class, "select s.subject_id, " + Counts.KIND + ", s.answered, sum(s.people), sum(s.totals), sum(s.total_squares)" + Counts.FROM + """
                        join survey.tally_subject s on s.group_id = r.id join survey.construct k on k.id = s.subject_id
                        where r.campaign_id = :campaign group by 1, 2, 3, 4, 5, 6, 7""").with("campaign", campaign.value()).list().stream()
                .filter(one -> scales.containsKey(one.construct()))
                .forEach(one -> scores.computeIfAbsent(one.construct(), key -> new TreeMap<>())
                        .merge(new Kind(one.school(), one.level(), one.grade(), one.language(), one.group()), one.scores(scales.get(one.construct()).items().size()), ScaleScores::plus));
        return scores;
    }

    /** What alpha is made of, by scale and language. */
    Map<UUID, Map<String, ScaleSums>> sums(CampaignId campaign, Map<UUID, Scale> scales) {
        Map<UUID, Map<String, Map<UUID, Long>>> totals = new TreeMap<>();
        SqlRead.of(em, ItemTotal.class, """
                        select i.construct_id, %s, i.item_id, sum(i.total) from (
                            select v.subject_id as construct_id, t.group_id, t.item_id, t.n * v.score as total from survey.tally_group g
                            join survey.tally_answer t on t.group_id = g.id
                            join survey.campaign c on c.id = g.campaign_id
                            join survey.v_counted_value v on v.instrument_id = c.instrument_id and v.item_id = t.item_id and v.value = t.value and v.items is not null
                            where g.campaign_id = :campaign
                            union all
                            select s.construct_id, t.group_id, t.item_id, -t.total from survey.tally_group g
                            join survey.tally_gap t on t.group_id = g.id join survey.v_scored_item s on s.item_id = t.item_id
                            where g.campaign_id = :campaign) i
                        join survey.tally_group g on g.id = i.group_id
                        group by 1, 2, 3""".formatted(SPOKEN)).with("campaign", campaign.value()).list()
                .forEach(one -> totals.computeIfAbsent(one.construct(), key -> new TreeMap<>()).computeIfAbsent(one.language(), key -> new TreeMap<>()).put(one.item(), one.total()));
        Map<UUID, Map<String, ScaleSums>> sums = new TreeMap<>();
        SqlRead.of(em, Complete.class, """
                        select s.subject_id, %s, s.answered, sum(s.people), sum(s.value_squares), sum(s.total_squares)
                        from survey.tally_group g join survey.tally_subject s on s.group_id = g.id join survey.construct c on c.id = s.subject_id
                        where g.campaign_id = :campaign group by 1, 2, 3""".formatted(SPOKEN)).with("campaign", campaign.value()).list().stream()
                .filter(one -> scales.containsKey(one.construct()) && one.answered() == scales.get(one.construct()).items().size())
                .forEach(one -> {
                    Map<UUID, Long> ofItems = totals.getOrDefault(one.construct(), Map.of()).getOrDefault(one.language(), Map.of());
                    sums.computeIfAbsent(one.construct(), key -> new TreeMap<>()).put(one.language(), new ScaleSums(one.people(),
                            scales.get(one.construct()).items().stream().map(item -> ofItems.getOrDefault(item, 0L)).toList(), one.valueSquares(), one.totalSquares()));
                });
        return sums;
    }

    /** How many were asked. */
    Population asked(CampaignId campaign) {
        Map<UUID, Long> asked = new LinkedHashMap<>();
        Map<UUID, String> levels = new LinkedHashMap<>();
        SqlRead.of(em, Asked.class, "select t.school_id, t.invited, o.level from survey.v_turnout t left join district.v_school o on o.id = t.school_id where t.campaign_id = :campaign")
                .with("campaign", campaign.value()).list().forEach(one -> {
                    asked.put(one.school(), one.people());
                    levels.put(one.school(), one.level());
                });
        return new Population(asked, levels);
    }

    /** Students enrolled at the schools asked, or staff employed there, by school and home language; the latter is not known of staff. */
    List<ScaleWeights.Enrolled> enrolled(CampaignId campaign) {
        return SqlRead.of(em, ScaleWeights.Enrolled.class, """
                        select s.school_id, case when p.home_language is null or p.home_language = '' then '?' else p.home_language end, count(*)
                        from survey.campaign c join survey.campaign_school s on s.campaign_id = c.id
                        join district.v_student p on p.school_id = s.school_id
                        where c.id = :campaign and c.audience in ('STUDENT', 'FAMILY') group by 1, 2
                        union all
                        select s.school_id, null, count(distinct p.person_id)
                        from survey.campaign c join survey.campaign_school s on s.campaign_id = c.id
                        join district.v_staff p on p.school_id = s.school_id
                        where c.id = :campaign and c.audience = 'STAFF' group by 1""").with("campaign", campaign.value()).list();
    }

    record Scored(UUID construct, UUID item, int low, int high) {}

    record Sums(UUID construct, UUID school, String level, String grade, String language, String group, int answered, long people, long totals, long totalSquares) {

        ScaleScores scores(int items) {
            return new ScaleScores(items, Map.of(answered, new ScaleScores.Sums(people, totals, totalSquares)));
        }
    }

    record ItemTotal(UUID construct, String language, UUID item, long total) {}

    record Complete(UUID construct, String language, int answered, long people, long valueSquares, long totalSquares) {}

    record Asked(UUID school, long people, String level) {}
}
