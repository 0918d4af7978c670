package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.statistics.PublishedShare;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.control.CampaignQueries;

/** What items are read beside: earlier surveys, and similar schools. Made of what may be read anyway, and of nothing else. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class ComparisonQueries {

    /**
     * An item asks the same where it is the same one, has the same wording, or has one that a crosswalk holds for the same. Where an
     * earlier edition asked it otherwise, that is told, and the figure is not read.
     */
    private static final String WAVES = """
            with recursive here as (
                select c.id as campaign_id, c.audience, c.opens_at, i.id as item_id from survey.campaign c join survey.item i on i.instrument_id = c.instrument_id
                where c.id = :campaign and (cast(:item as uuid) is null or i.id = :item) and i.type <> 'INFORMATION'),
            line (here_id, id) as (
                select item_id, item_id from here
                union
                select l.here_id, i.from_item from line l join survey.item i on i.id = l.id where i.from_item is not null),
            asked as (
                select distinct on (h.item_id, p.id) h.item_id as here_id, p.id as campaign_id, s.id as item_id, s.id = h.item_id or q.item_id is not null as same
                from here h
                join survey.campaign p on p.audience = h.audience and p.published_at is not null and p.opens_at < h.opens_at and p.id <> h.campaign_id
                    and case when cast(:school as uuid) is null then exists (select 1 from survey.v_same_schools a where a.campaign_id = h.campaign_id and a.other_id = p.id)
                        else exists (select 1 from survey.campaign_school a where a.campaign_id = p.id and a.school_id = :school) end
                join survey.item s on s.instrument_id = p.instrument_id
                left join survey.v_equivalent_item q on q.item_id = h.item_id and q.equivalent_id = s.id
                left join line l on l.here_id = h.item_id and l.id = s.id
                where s.id = h.item_id or q.item_id is not null or l.id is not null
                order by h.item_id, p.id, s.id <> h.item_id, q.item_id is null, s.id),
            waves as (
                select here_id, campaign_id, item_id, same from asked
                union all
                select item_id, campaign_id, item_id, true from here)
            select w.here_id, c.id, case when :language = 'es' then coalesce(c.title_es, c.title_en) else c.title_en end, c.opens_at, w.same,
                   (select t.text from survey.item_text t where t.item_id = w.item_id order by t.language <> :language, t.language <> 'en', t.language limit 1),
                   e.hidden, e.n, e.favorable, e.low, e.high, e.coded
            from waves w join survey.campaign c on c.id = w.campaign_id
            left join survey.result_cell e on w.same and e.campaign_id = w.campaign_id and e.subject = 'ITEM' and e.subject_id = w.item_id
                and e.school_id is not distinct from cast(:school as uuid) and e.axis = ''
            order by w.here_id, c.opens_at, c.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CampaignQueries campaigns;

    @Inject
    ResultRight right;

    /**
     * An item in this campaign and in those before it that asked the same audience and schools, the oldest first.
     *
     * @param item   null for all items
     * @param school null for all schools together
     */
    public List<Wave> waves(CampaignId campaign, UUID item, OrganizationId school, String language) {
        require(campaign, school);
        return SqlRead.of(em, Wave.class, WAVES).with("campaign", campaign.value()).with("item", item).with("school", school == null ? null : school.value())
                .with("language", language).list();
    }

    /**
     * Beside each figure of a school that of the schools most like it, of the same group: people's mean over those whose figure may
     * be read and is exact. Of one school alone it would be that school's.
     *
     * @param subject of which groups are wanted too, or null
     */
    public List<Similar> similar(CampaignId campaign, OrganizationId school, UUID subject) {
        require(campaign, school);
        return school == null ? List.of() : SqlRead.of(em, Similar.class, """
                        select e.subject_id, case when e.axis <> '' then e.axis || ':' || e.grp end, count(*), cast(round(1.0 * sum(e.favorable * e.n) / sum(e.n)) as integer)
                        from survey.result_similar s
                        join survey.result_cell e on e.campaign_id = s.campaign_id and e.school_id = s.other_id and not e.hidden and e.coded = 'EXACT' and e.favorable is not null
                            and (e.axis = '' or e.subject_id = cast(:subject as uuid) and e.axis in ('language', 'group', 'grade'))
                        where s.campaign_id = :campaign and s.school_id = :school group by 1, 2 having count(*) > 1""")
                .with("campaign", campaign.value()).with("school", school.value()).with("subject", subject).list();
    }

    private void require(CampaignId campaign, OrganizationId school) {
        // refuses for who may not see the campaign
        campaigns.details(campaign);
        right.require(school);
    }

    /**
     * @param same   whether it asked the same; where it did not there is no figure
     * @param words  in which it asked
     * @param hidden null where nobody answered, or it did not ask the same
     */
    public record Wave(UUID item, UUID campaign, String title, Instant opensAt, boolean same, String words, Boolean hidden, Integer n, Integer favorable, Integer low, Integer high,
            PublishedShare.End coded) {}

    /**
     * @param group   as in {@link ResultRow}
     * @param schools how many of the most similar can be shown
     */
    public record Similar(UUID subject, String group, long schools, int favorable) {}
}
