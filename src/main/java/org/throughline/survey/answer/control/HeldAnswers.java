package org.throughline.survey.answer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.SqlRead;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.answer.entity.HeldUndecided;

/** Answers that wait for a person to decide whether they count; none of them is dropped by itself. */
@ApplicationScoped
public class HeldAnswers {

    @PersistenceContext
    EntityManager em;

    /** @param language "" where none is kept */
    void add(UUID campaign, UUID school, String language, String reason, LocalDate day, Map<UUID, Given> answers) {
        em.createNativeQuery("""
                        insert into survey.held_answer (id, campaign_id, school_id, language, reason, held_on, answers)
                        values (:id, :campaign, cast(:school as uuid), :language, :reason, :day, cast(:answers as jsonb))""")
                .setParameter("id", UUID.randomUUID()).setParameter("campaign", campaign).setParameter("school", school).setParameter("language", language)
                .setParameter("reason", reason).setParameter("day", day).setParameter("answers", AnswerJson.write(answers)).executeUpdate();
    }

    /** Refuses while somebody has to decide. */
    public void requireNone(CampaignId campaign) {
        long held = SqlRead.of(em, Quotas.Count.class, "select count(*) from survey.held_answer where campaign_id = :id").with("id", campaign.value()).one().count();
        if (held > 0) {
            throw new HeldUndecided(held);
        }
    }
}
