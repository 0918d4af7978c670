package org.throughline.survey.result.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;

/**
 * What may be read of a campaign. A person sees the schools the capability was granted for; all schools together are for
 * those who have it for the whole district, and for everybody else only as what a school is compared with.
 */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class ResultQueries {

    /**
     * With each figure that of all schools together, and that of the last published campaign of the audience that asked the same,
     * in the same words or by a crosswalk, at the school, or for all schools together at the same schools; of a commitment, of the last
     * one with the same questions.
     */
    private static final String ROWS = """
            with earlier as materialized (
                select p.id, p.instrument_id, p.opens_at
                from survey.campaign c
                join survey.campaign p on p.audience = c.audience and p.published_at is not null and p.opens_at < c.opens_at
                where c.id = :campaign and case when cast(:school as uuid) is null then exists (select 1 from survey.v_same_schools a where a.campaign_id = c.id and a.other_id = p.id)
                    else exists (select 1 from survey.campaign_school a where a.campaign_id = p.id and a.school_id = :school) end),
            same as materialized (
                select distinct on (h.id) h.id as here_id, s.id as there_id, p.id as campaign_id
                from survey.campaign c
                join survey.item h on h.instrument_id = c.instrument_id
                cross join earlier p
                join survey.item s on s.instrument_id = p.instrument_id
                    and (s.id = h.id or exists (select 1 from survey.v_equivalent_item q where q.item_id = h.id and q.equivalent_id = s.id))
                where c.id = :campaign order by h.id, p.opens_at desc, p.id, s.id),
            all_same as (
                select here_id, there_id, campaign_id from same
                union all
                select distinct i.commitment_id, i.commitment_id, p.id
                from survey.campaign c join survey.item i on i.instrument_id = c.instrument_id and i.commitment_id is not null
                join lateral (select l.id from earlier l where l.instrument_id = c.instrument_id order by l.opens_at desc, l.id limit 1) p on true
                where c.id = :campaign)
            select e.subject_id, %s, e.hidden, e.n, e.shares, e.favorable, e.low, e.high, e.coded,
                   case when e.school_id is not null and d.coded = 'EXACT' then d.favorable end, d.low, d.high,
                   case when b.coded = 'EXACT' then b.favorable end, b.low, b.high
            from survey.result_cell e
            left join survey.result_cell d on d.campaign_id = e.campaign_id and d.subject_id = e.subject_id and d.subject = e.subject
                and d.school_id is null and d.axis = e.axis and d.grp = e.grp
            left join all_same s on s.here_id = e.subject_id
            left join survey.result_cell b on b.campaign_id = s.campaign_id and b.subject_id = s.there_id and b.subject = e.subject
                and b.school_id is not distinct from e.school_id and b.axis = e.axis and b.grp = e.grp
            where e.campaign_id = :campaign and e.school_id is not distinct from cast(:school as uuid)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ResultRight right;

    /** Every item and commitment, for everybody at a school, or for all schools where school is null. */
    public List<ResultRow> everybody(CampaignId campaign, OrganizationId school) {
        right.require(school);
        return rows("cast(null as text)", "and e.axis = ''", campaign, school).list();
    }

    /** One subject by all groups that are told apart at a place, the largest of an axis first, hidden ones after all others, then what is told together. */
    public List<GroupRow> byGroup(CampaignId campaign, OrganizationId school, UUID subject) {
        right.require(school);
        return groups("and e.axis <> '' and e.subject_id = :subject", campaign, school).with("subject", subject).list().stream().map(GroupRow::of).toList();
    }

    /** Every item by all groups, for files and the API. */
    public List<GroupRow> byGroup(CampaignId campaign, OrganizationId school) {
        right.require(school);
        return groups("and e.axis <> '' and e.subject = 'ITEM'", campaign, school).list().stream().map(GroupRow::of).toList();
    }

    /** What the district's plan wants to reach with what this audience says of a commitment, in per cents. */
    public List<Target> targets(CampaignId campaign) {
        return SqlRead.of(em, Target.class, """
                        select distinct on (m.commitment_id) m.commitment_id, m.target, m.direction = 'UP'
                        from survey.campaign c join vision.v_measure m on m.source = 'survey:' || lower(c.audience) and m.unit = 'PERCENT'
                        where c.id = :campaign order by m.commitment_id, m.code""").with("campaign", campaign.value()).list();
    }

    private SqlRead<ResultRow> groups(String condition, CampaignId campaign, OrganizationId school) {
        return rows("e.axis || ':' || e.grp", condition + " order by e.subject_id, e.axis, e.hidden, e.n desc nulls last, e.grp", campaign, school);
    }

    private SqlRead<ResultRow> rows(String group, String condition, CampaignId campaign, OrganizationId school) {
        return SqlRead.of(em, ResultRow.class, ROWS.formatted(group) + condition).with("campaign", campaign.value())
                .with("school", school == null ? null : school.value());
    }

    /**
     * A target of the plan.
     *
     * @param up whether more is better
     */
    public record Target(UUID commitment, double perCent, boolean up) {}

    /**
     * A figure of one group.
     *
     * @param axis  as in {@link org.throughline.survey.result.entity.Place}
     * @param group as there
     */
    public record GroupRow(String axis, String group, ResultRow row) {

        static GroupRow of(ResultRow row) {
            int colon = row.group().indexOf(':');
            return new GroupRow(row.group().substring(0, colon), row.group().substring(colon + 1), row);
        }
    }
}
