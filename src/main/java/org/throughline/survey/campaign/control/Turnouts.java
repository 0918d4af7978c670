package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.throughline.survey.CampaignId;

/** How many were asked and answered: the database counts them in parts as invitations come, are answered and go. */
@ApplicationScoped
public class Turnouts {

    @PersistenceContext
    EntityManager em;

    /** Makes the parts of a school one, so that reading them costs the same however many answered. */
    public void addUp() {
        em.createNativeQuery("""
                        with split as (select campaign_id, school_id from survey.turnout_part group by 1, 2 having count(*) > 1),
                        gone as (delete from survey.turnout_part p using split s where p.campaign_id = s.campaign_id and p.school_id = s.school_id returning p.*)
                        insert into survey.turnout_part select campaign_id, school_id, sum(invited), sum(answered) from gone group by 1, 2""").executeUpdate();
    }

    /** Keeps what it is when results are published: nothing changes it after this. */
    void keep(CampaignId id) {
        em.createNativeQuery("""
                        update survey.campaign_school c set invited = t.invited, answered = t.answered
                        from survey.v_turnout t where c.campaign_id = :id and t.campaign_id = :id and t.school_id = c.school_id""")
                .setParameter("id", id.value()).executeUpdate();
    }
}
