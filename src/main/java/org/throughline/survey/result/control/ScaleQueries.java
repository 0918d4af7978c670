package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.Alpha;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;

/**
 * Scores of scales that may be read, of the viewer's schools and of all schools together, with which each is compared. Their
 * cost grows with schools and scales, not with answers.
 */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class ScaleQueries {

    private static final String NAME = """
            coalesce((select t.name from survey.construct_text t where t.construct_id = k.id and t.language in (:language, 'en') order by t.language <> :language limit 1),
                     (select t.name from survey.construct_text t where t.construct_id = k.id order by t.language limit 1), k.code)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    ResultRight right;

    /** The scales of a campaign in the order in which they are asked, with all schools together. */
    public List<Scale> scales(CampaignId campaign, String language) {
        requireMine(campaign);
        return SqlRead.of(em, Scale.class, """
                        select k.id, %s, a.items, a.people, a.alpha, a.gate, e.hidden, e.n, e.score, e.low, e.high, e.coded, w.score, w.low, w.high
                        from survey.result_alpha a
                        join survey.construct k on k.id = a.construct_id
                        left join survey.result_scale e on e.campaign_id = a.campaign_id and e.construct_id = a.construct_id and e.school_id is null and e.axis = ''
                        left join survey.result_weighted w on w.campaign_id = a.campaign_id and w.construct_id = a.construct_id
                        where a.campaign_id = :campaign and a.language = ''
                        order by (select min(i.position) from survey.item i where i.construct_id = k.id), k.id""".formatted(NAME))
                .with("campaign", campaign.value()).with("language", language).list();
    }

    /** Alpha by the language that people answered in, where enough did. */
    public List<OfLanguage> alphas(CampaignId campaign, UUID scale) {
        requireMine(campaign);
        return SqlRead.of(em, OfLanguage.class, """
                        select language, alpha, gate from survey.result_alpha
                        where campaign_id = :campaign and construct_id = :scale and language not in ('', '?') and gate <> 'NOT_AVAILABLE' order by language""")
                .with("campaign", campaign.value()).with("scale", scale).list();
    }

    /** Scores of the viewer's schools, by name: an order by score would tell where hidden ones are. */
    public List<SchoolScore> schools(CampaignId campaign) {
        requireMine(campaign);
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        return SqlRead.of(em, SchoolScore.class, """
                        select o.id, o.name, o.level, e.construct_id, e.hidden, e.n, e.score, e.low, e.high, e.coded
                        from survey.campaign_school s join district.v_school o on o.id = s.school_id
                        left join survey.result_scale e on e.campaign_id = s.campaign_id and e.school_id = s.school_id and e.axis = ''
                        where s.campaign_id = :campaign and (:whole or s.school_id in (:schools))
                        order by o.name, o.id, e.construct_id""")
                .with("campaign", campaign.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** Scores on a scale by all groups that are told apart at a school, or in all schools where it is null; the largest of an axis first, hidden ones after all others. */
    public List<GroupScore> groups(CampaignId campaign, UUID scale, OrganizationId school) {
        if (school == null) {
            requireMine(campaign);
        }
        right.require(school);
        return SqlRead.of(em, GroupScore.class, """
                        select axis, grp, hidden, n, score, low, high, coded from survey.result_scale
                        where campaign_id = :campaign and construct_id = :scale and school_id is not distinct from cast(:school as uuid) and axis <> '' order by axis, hidden, n desc nulls last, grp""")
                .with("campaign", campaign.value()).with("scale", scale).with("school", school == null ? null : school.value()).list();
    }

    /**
     * What the schools that are most like a school have in common, of the scores that may be read: people's mean over those
     * schools. It is made of what is shown alone, so it tells nothing more.
     */
    public List<Similar> similar(CampaignId campaign) {
        requireMine(campaign);
        return SqlRead.of(em, Similar.class, """
                        select s.school_id, e.construct_id, count(*), cast(round(1.0 * sum(e.score * e.n) / sum(e.n)) as integer)
                        from survey.result_similar s
                        join survey.result_scale e on e.campaign_id = s.campaign_id and e.school_id = s.other_id and e.axis = '' and not e.hidden and e.coded = 'EXACT'
                        where s.campaign_id = :campaign group by 1, 2 having count(*) > 1 order by 1, 2""").with("campaign", campaign.value()).list();
    }

    /** How all schools together were weighted; empty where they were not. */
    public Optional<Weights> weights(CampaignId campaign) {
        requireMine(campaign);
        return SqlRead.of(em, Weights.class, "select design_effect, trimmed, uncovered, converged from survey.result_weights where campaign_id = :campaign")
                .with("campaign", campaign.value()).first();
    }

    /**
     * Scores of all schools together in this campaign and in those before it that asked the same audience at the same schools on a scale whose
     * items all ask the same, in the same words or by a crosswalk, over the same range. The oldest first.
     */
    public List<Wave> waves(CampaignId campaign, String language) {
        requireMine(campaign);
        return SqlRead.of(em, Wave.class, """
                        with here as (
                            select s.*, c.audience, c.opens_at from survey.campaign c join survey.v_scored_item s on s.instrument_id = c.instrument_id where c.id = :campaign),
                        same as (
                            select h.construct_id as here_id, p.id as campaign_id, s.construct_id
                            from here h
                            join survey.campaign p on p.audience = h.audience and p.published_at is not null and p.opens_at < h.opens_at and p.id <> :campaign
                                and exists (select 1 from survey.v_same_schools a where a.campaign_id = :campaign and a.other_id = p.id)
                            join survey.v_scored_item s on s.instrument_id = p.instrument_id and s.items = h.items and s.low = h.low and s.high = h.high and s.reversed = h.reversed
                                and (s.item_id = h.item_id or exists (select 1 from survey.v_equivalent_item q where q.item_id = h.item_id and q.equivalent_id = s.item_id))
                            group by 1, 2, 3 having count(distinct h.item_id) = max(h.items) and count(distinct s.item_id) = max(s.items)
                            union all
                            select distinct h.construct_id, cast(:campaign as uuid), h.construct_id from here h)
                        select m.here_id, c.id, case when :language = 'es' then coalesce(c.title_es, c.title_en) else c.title_en end, c.opens_at, e.hidden, e.n, e.score, e.low, e.high, e.coded
                        from same m join survey.campaign c on c.id = m.campaign_id
                        join survey.result_scale e on e.campaign_id = m.campaign_id and e.construct_id = m.construct_id and e.school_id is null and e.axis = ''
                        order by m.here_id, c.opens_at, c.id""").with("campaign", campaign.value()).with("language", language).list();
    }

    private void requireMine(CampaignId campaign) {
        Scope scope = viewer.scope(Can.SEE_SURVEY_RESULTS);
        SqlRead.of(em, Found.class, """
                        select c.id from survey.campaign c where c.id = :id
                        and (:whole or exists (select 1 from survey.campaign_school m where m.campaign_id = c.id and m.school_id in (:schools))
                             or :district and not exists (select 1 from survey.campaign_school m where m.campaign_id = c.id))""")
                .with("id", campaign.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).with("district", scope.whole()).first().orElseThrow(NotYours::new);
    }

    /**
     * @param people   who answered all items; null where too few for alpha, and until results are published
     * @param hidden   null where nobody has a score
     * @param weighted as if those enrolled had answered alike; null where that may not be told
     */
    public record Scale(UUID id, String name, int items, Long people, Double alpha, Alpha.Gate gate, Boolean hidden, Integer n, Integer score, Integer low, Integer high,
            PublishedShare.End coded, Integer weighted, Integer weightedLow, Integer weightedHigh) {

        /** Whether its items measure one thing well enough for a score. */
        public boolean reported() {
            return gate != Alpha.Gate.DO_NOT_REPORT;
        }
    }

    /** @param axis as that of items, as is the group */
    public record GroupScore(String axis, String group, boolean hidden, Integer n, Integer score, Integer low, Integer high, PublishedShare.End coded) {}

    public record OfLanguage(String language, double alpha, Alpha.Gate gate) {}

    /** @param scale null where nobody of the school has a score on any */
    public record SchoolScore(UUID school, String name, String level, UUID scale, Boolean hidden, Integer n, Integer score, Integer low, Integer high, PublishedShare.End coded) {}

    /** @param schools how many of the most similar can be shown */
    public record Similar(UUID school, UUID scale, long schools, int score) {}

    /**
     * Of the scale where it is largest.
     *
     * @param trimmed      people whose weight was cut
     * @param uncovered    share of those enrolled who are in a group that nobody who answered is in
     */
    public record Weights(double designEffect, long trimmed, double uncovered, boolean converged) {}

    public record Wave(UUID scale, UUID campaign, String title, Instant opensAt, boolean hidden, Integer n, Integer score, Integer low, Integer high, PublishedShare.End coded) {}

    record Found(UUID id) {}
}
