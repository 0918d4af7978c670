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

    Campaign get(CampaignId id) {
        return NotFound.unless(em.find(Campaign.class, id.value()));
    }

    Campaign lock(CampaignId id) {
        return NotFound.unless(em.find(Campaign.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    boolean taken(String code) {
        return SqlRead.of(em, Held.class, "select exists (select 1 from survey.campaign where code = :code)").with("code", code).one().held();
    }

    /** Students from grade 3 on: younger ones are asked at a kiosk, by picture. */
    void countStudents(CampaignId id) {
        em.createNativeQuery("""
                        update survey.campaign_school c
                        set counted = (select count(*) from district.v_student s
                                       where s.school_id = c.school_id and s.grade not in ('PK', 'KG', '01', '02'))
                        where c.campaign_id = :id""")
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
