package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;

/**
 * Keeps what was said counted by groups of responses. A response is counted once, in the statement that marks it as counted;
 * a group that lost one is counted anew. In the caller's transaction.
 */
@ApplicationScoped
public class Tallies {

    private static final String SAME_GROUP = """
            (%1$s.school_id = %2$s.school_id or %1$s.school_id is null and %2$s.school_id is null) and %1$s.grade_band = %2$s.grade_band
             and %1$s.home_language = %2$s.home_language and %1$s.grp = %2$s.grp and %1$s.language = %2$s.language""";

    private static final String FRESH = """
            update survey.response r set tallied = true
            where r.campaign_id = :campaign and not r.tallied
              and not exists (select 1 from survey.tally_stale s where s.campaign_id = r.campaign_id and %s)
            returning r.id, r.school_id, r.grade_band, r.home_language, r.grp, r.language""".formatted(SAME_GROUP.formatted("s", "r"));

    /** Counts responses and adds them to what there is. Each answer is read once; all that follows is made of these rows. */
    private static final String COUNT = """
            with fresh as (%s),
            grouped as (
                insert into survey.tally_group (campaign_id, school_id, grade_band, home_language, grp, language, responses)
                select :campaign, school_id, grade_band, home_language, grp, language, count(*) from fresh group by 2, 3, 4, 5, 6
                on conflict (campaign_id, school_id, grade_band, home_language, grp, language) do update set responses = survey.tally_group.responses + excluded.responses
                returning id, coalesce(school_id, cast(:nowhere as uuid)) as place, grade_band, home_language, grp, language),
            one as (
                select f.id, g.id as group_id from fresh f
                join grouped g on g.place = coalesce(f.school_id, cast(:nowhere as uuid)) and g.grade_band = f.grade_band and g.home_language = f.home_language
                    and g.grp = f.grp and g.language = f.language),
            said as materialized (
                select o.group_id, a.response_id, a.item_id, a.value
                from one o cross join lateral (select x.response_id, x.item_id, x.value from survey.answer x where x.response_id = o.id offset 0) a),
            answers as (
                insert into survey.tally_answer (group_id, item_id, value, n)
                select s.group_id, s.item_id, s.value, s.n
                from (select group_id, item_id, value, count(*) as n from said group by 1, 2, 3) s
                join survey.item i on i.id = s.item_id and i.type in ('SCALE', 'SINGLE', 'SMILEYS', 'PICTURES', 'TEN', 'CONSENT', 'MULTIPLE')
                on conflict (group_id, item_id, value) do update set n = survey.tally_answer.n + excluded.n),
            counting as materialized (
                select v.item_id, v.value, v.subject_id, v.score, v.items from survey.v_counted_value v
                where v.instrument_id = (select c.instrument_id from survey.campaign c where c.id = :campaign)),
            person as materialized (
                select s.group_id, s.response_id, c.subject_id, c.items, count(*) as answered, sum(c.score) as total, sum(c.score * c.score) as squares
                from said s join counting c on c.item_id = s.item_id and c.value = s.value group by 1, 2, 3, 4),
            subjects as (
                insert into survey.tally_subject (group_id, subject_id, answered, people, totals, total_squares, value_squares)
                select group_id, subject_id, answered, count(*), sum(total), sum(total * total), sum(squares) from person group by 1, 2, 3
                on conflict (group_id, subject_id, answered) do update set people = survey.tally_subject.people + excluded.people,
                    totals = survey.tally_subject.totals + excluded.totals, total_squares = survey.tally_subject.total_squares + excluded.total_squares,
                    value_squares = survey.tally_subject.value_squares + excluded.value_squares)
            insert into survey.tally_gap (group_id, item_id, total)
            select p.group_id, s.item_id, sum(c.score)
            from person p
            join said s on s.response_id = p.response_id
            join counting c on c.item_id = s.item_id and c.value = s.value and c.subject_id = p.subject_id
            where p.answered < p.items group by 1, 2
            on conflict (group_id, item_id) do update set total = survey.tally_gap.total + excluded.total""".formatted(FRESH);

    @PersistenceContext
    EntityManager em;

    /** Campaigns with responses that are not counted, or were and are gone. */
    public List<CampaignId> behind() {
        return SqlRead.of(em, Found.class, "select campaign_id from survey.response where not tallied union select campaign_id from survey.tally_stale order by 1")
                .list().stream().map(found -> new CampaignId(found.id())).toList();
    }

    /** Counts what came since the last time. */
    public void follow(CampaignId campaign) {
        em.flush();
        lock(em, campaign);
        em.createNativeQuery("""
                        with lost as (delete from survey.tally_stale where campaign_id = :campaign returning *),
                        gone as (delete from survey.tally_group g using lost l where g.campaign_id = l.campaign_id and %s)
                        update survey.response r set tallied = false from lost l where r.campaign_id = l.campaign_id and r.tallied and %s"""
                        .formatted(SAME_GROUP.formatted("l", "g"), SAME_GROUP.formatted("l", "r")))
                .setParameter("campaign", campaign.value()).executeUpdate();
        count(em.createNativeQuery(COUNT), campaign);
    }

    /** Nobody knows beforehand how much a statement finds in what it has just made; taken for little, it would be looked through again for each row. */
    private void count(Query counting, CampaignId campaign) {
        em.createNativeQuery("set local enable_nestloop = off").executeUpdate();
        counting.setParameter("campaign", campaign.value()).setParameter("nowhere", Counts.NO_SCHOOL).executeUpdate();
        em.createNativeQuery("set local enable_nestloop = on").executeUpdate();
    }

    /** Until the transaction ends nobody else counts this campaign. */
    static void lock(EntityManager em, CampaignId campaign) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))").setParameter("name", "survey-tallies " + campaign).getSingleResult();
    }

    record Found(UUID id) {}
}
