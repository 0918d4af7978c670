package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.survey.CampaignId;

/**
 * Which schools a school is compared with: the five of its level, among those asked, that are nearest in size and in the share of
 * students at home in another language, each measured by how far schools differ in it. By the rosters, not by answers.
 */
@ApplicationScoped
class SimilarSchools {

    private static final int NEAREST = 5;

    @PersistenceContext
    EntityManager em;

    /** Writes what changed. */
    void refresh(CampaignId campaign) {
        em.createNativeQuery("""
                        with school as (
                            select o.id, o.level, ln(greatest(count(p.person_id), 1)) as size,
                                   coalesce(avg(case when coalesce(p.home_language, '') in ('', 'en') then 0.0 else 1.0 end), 0.0) as others
                            from survey.campaign_school s join district.v_school o on o.id = s.school_id and o.level is not null
                            left join district.v_student p on p.school_id = o.id
                            where s.campaign_id = :campaign group by o.id, o.level),
                        spread as (select nullif(stddev_pop(size), 0) as size, nullif(stddev_pop(others), 0) as others from school),
                        ranked as (
                            select a.id as school_id, b.id as other_id, row_number() over (partition by a.id order by
                                coalesce(abs(a.size - b.size) / spread.size, 0) + coalesce(abs(a.others - b.others) / cast(spread.others as double precision), 0), b.id) as place
                            from school a join school b on b.level = a.level and b.id <> a.id cross join spread),
                        nearest as materialized (select school_id, cast(place as smallint) as place, other_id from ranked where place <= :nearest),
                        gone as (
                            delete from survey.result_similar r where r.campaign_id = :campaign
                            and not exists (select 1 from nearest n where n.school_id = r.school_id and n.place = r.place))
                        insert into survey.result_similar (campaign_id, school_id, place, other_id) select :campaign, school_id, place, other_id from nearest
                        on conflict (campaign_id, school_id, place) do update set other_id = excluded.other_id where survey.result_similar.other_id <> excluded.other_id""")
                .setParameter("campaign", campaign.value()).setParameter("nearest", NEAREST).executeUpdate();
    }
}
