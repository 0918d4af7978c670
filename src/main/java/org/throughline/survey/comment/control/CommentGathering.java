package org.throughline.survey.comment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;

/**
 * Takes the comments of campaigns that take no more answers. Of an anonymous campaign nothing is taken before all is mixed, and what
 * came on paper later only in crowds: few late comments would be those of the few late forms. In the caller's transaction.
 */
@ApplicationScoped
public class CommentGathering {

    /** Late anonymous comments of a school are taken once there are as many as an answer waits for to be mixed. */
    private static final int CROWD = 10;

    /** What was typed less what was taken already, as often as the same was typed there; what only went to another place is not new. */
    private static final String FRESH = """
            with both_sides as (
                select coalesce(r.school_id, cast(:nowhere as uuid)) as school, coalesce(o.level, case when c.confidentiality = 'ANONYMOUS' then r.grade_band end, '') as level,
                       r.language, a.item_id, a.words, 1 as n
                from survey.campaign c join survey.response r on r.campaign_id = c.id
                join survey.answer a on a.response_id = r.id and a.words is not null and btrim(a.words) <> ''
                join survey.item i on i.id = a.item_id and (i.type = 'TEXT' or i.type = 'LINE' and i.pattern is null)
                left join district.organization o on o.id = r.school_id
                where c.id = :campaign
                union all
                select coalesce(school_id, cast(:nowhere as uuid)), level, '', item_id, words, -1 from survey.comment where campaign_id = :campaign),
            summed as (
                select school, level, max(language) as language, item_id, words, sum(n) as there, sum(sum(n)) over (partition by item_id, words) as anywhere
                from both_sides group by school, level, item_id, words)
            select school, level, language, item_id, words, least(there, anywhere) from summed where there > 0 and anywhere > 0""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CommentScreening screening;

    @Inject
    CommentPlacing placing;

    @Inject
    DomainClock clock;

    /** Campaigns whose answers are all in and counted, and were not looked at since the last of them came. */
    public List<CampaignId> behind() {
        return SqlRead.of(em, Found.class, """
                        select c.id from survey.campaign c
                        left join survey.comment_gathering g on g.campaign_id = c.id
                        cross join lateral (select coalesce(sum(t.responses), 0) as responses from survey.tally_group t where t.campaign_id = c.id) n
                        where c.scheduled_at is not null and least(c.closed_at, c.closes_at) <= :now and n.responses <> coalesce(g.responses, 0)
                          and not exists (select 1 from survey.response r where r.campaign_id = c.id and not r.tallied)
                          and (c.published_at is not null or not exists (select 1 from survey.ballot b where b.campaign_id = c.id))
                        order by c.closes_at, c.id""").with("now", clock.instant()).list().stream().map(found -> new CampaignId(found.id())).toList();
    }

    public void gather(CampaignId campaign) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))").setParameter("name", "survey-comments " + campaign).getSingleResult();
        List<Said> fresh = fresh(campaign);
        int all = fresh.size();
        if (lateAndAnonymous(campaign)) {
            Map<UUID, Long> bySchool = fresh.stream().collect(Collectors.groupingBy(Said::school, Collectors.counting()));
            fresh.removeIf(one -> bySchool.get(one.school()) < CROWD);
        }
        screening.write(campaign, fresh);
        placing.place(campaign);
        em.createNativeQuery("""
                        insert into survey.comment_gathering (campaign_id, responses, late, gathered_on)
                        values (:campaign, (select coalesce(sum(t.responses), 0) from survey.tally_group t where t.campaign_id = :campaign), :late, :today)
                        on conflict (campaign_id) do update set responses = excluded.responses, late = excluded.late, gathered_on = excluded.gathered_on, themes_behind = true""")
                .setParameter("campaign", campaign.value()).setParameter("late", all - fresh.size()).setParameter("today", clock.today()).executeUpdate();
    }

    private List<Said> fresh(CampaignId campaign) {
        List<Said> fresh = new ArrayList<>();
        SqlRead.of(em, Typed.class, FRESH).with("campaign", campaign.value()).with("nowhere", Said.NO_SCHOOL).list()
                .forEach(typed -> fresh.addAll(Collections.nCopies(typed.times(), new Said(typed.school(), typed.level(), typed.language(), typed.item(), typed.words()))));
        return fresh;
    }

    private boolean lateAndAnonymous(CampaignId campaign) {
        return SqlRead.of(em, Found.class, "select c.id from survey.campaign c join survey.comment_gathering g on g.campaign_id = c.id where c.id = :campaign and c.confidentiality = 'ANONYMOUS'")
                .with("campaign", campaign.value()).first().isPresent();
    }

    record Found(UUID id) {}

    record Typed(UUID school, String level, String language, UUID item, String words, int times) {}

    /** What somebody wrote to an item; of no school, {@link #NO_SCHOOL}. */
    record Said(UUID school, String level, String language, UUID item, String words) {

        static final UUID NO_SCHOOL = new UUID(0, 0);
    }
}
