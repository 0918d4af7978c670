package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.FollowUp;

/** Follow-ups, planned and held. */
@ApplicationScoped
class FollowUps {

    @PersistenceContext
    EntityManager em;

    void add(FollowUp followUp) {
        em.persist(followUp);
    }

    FollowUp get(UUID id) {
        return NotFound.unless(em.find(FollowUp.class, id));
    }

    boolean planned(CommitmentId commitment, OrganizationId school, LocalDate due) {
        return em.createQuery("select count(f) from FollowUp f where f.commitmentId = :commitment and f.schoolId = :school and f.due = :due", Long.class)
                .setParameter("commitment", commitment.value()).setParameter("school", school.value()).setParameter("due", due)
                .getSingleResult() > 0;
    }
}
