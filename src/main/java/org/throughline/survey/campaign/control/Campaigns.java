package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.Campaign;

/** Campaigns, and who is counted for them in the rosters. */
@ApplicationScoped
class Campaigns {

    @PersistenceContext
    EntityManager em;

    void add(Campaign campaign) {
        em.persist(campaign);
        em.flush();
    }

    void remove(Campaign campaign) {
        em.createNativeQuery("delete from survey.quota where campaign_id = :id").setParameter("id", campaign.id()).executeUpdate();
        em.createNativeQuery("delete from survey.notice where campaign_id = :id").setParameter("id", campaign.id()).executeUpdate();
        em.createNativeQuery("delete from survey.campaign_rule where campaign_id = :id").setParameter("id", campaign.id()).executeUpdate();
        em.remove(campaign);
        em.flush();
    }

    Campaign get(CampaignId id) {
        return NotFound.unless(em.find(Campaign.class, id.value()));
    }

    Campaign lock(CampaignId id) {
        return NotFound.unless(em.find(Campaign.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    boolean taken(String code) {
        return SqlRead.of(em, Held.class, "select exists (select 1 from survey.campaign where code = :code)").with("code", code).one().held();
    }

    /** Students are asked in class, without an invitation of their own: the rule says how many there are, and who is left out. */
    void countStudents(CampaignId id) {
        em.createNativeQuery("""
                        update survey.campaign_school c
                        set counted = coalesce(a.students, 0), excepted = coalesce(a.opted_out, 0)
                        from survey.campaign_school s
                        left join (select t.school_id, count(*) as students, count(*) filter (where t.reach in ('OPTED_OUT', 'NO_CONSENT')) as opted_out
                                   from survey.audience(:id, null) t group by t.school_id) a on a.school_id = s.school_id
                        where c.campaign_id = :id and s.campaign_id = :id and s.school_id = c.school_id""")
                .setParameter("id", id.value()).executeUpdate();
    }

    void except(CampaignId id, OrganizationId school, int children) {
        em.createNativeQuery("update survey.campaign_school set excepted = least(:children, counted) where campaign_id = :id and school_id = :school")
                .setParameter("children", children).setParameter("id", id.value()).setParameter("school", school.value()).executeUpdate();
    }

    record Held(boolean held) {}

    /** A school as letters and pages name it. */
    record SchoolName(UUID id, String name) {}
}
