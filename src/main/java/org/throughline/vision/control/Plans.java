package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.Commitment;
import org.throughline.vision.entity.Definition;
import org.throughline.vision.entity.Plan;
import org.throughline.vision.entity.PlanState;

/** Plans with their definitions and commitments. */
@ApplicationScoped
class Plans {

    @PersistenceContext
    EntityManager em;

    void add(Object made) {
        em.persist(made);
    }

    Plan plan(UUID id) {
        return NotFound.unless(em.find(Plan.class, id));
    }

    /** Holds the row until the transaction ends: what it says is about to change. */
    Plan lock(UUID id) {
        return NotFound.unless(em.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Plan> inForce(OrganizationId district) {
        return em.createQuery("select p from Plan p where p.districtId = :district and p.state = :adopted", Plan.class)
                .setParameter("district", district.value()).setParameter("adopted", PlanState.ADOPTED)
                .getResultStream().findFirst();
    }

    Optional<Definition> newestDefinition(Plan plan) {
        return em.createQuery("select d from Definition d where d.planId = :plan order by d.number desc", Definition.class)
                .setParameter("plan", plan.id()).setMaxResults(1).getResultStream().findFirst();
    }

    Commitment commitment(CommitmentId id) {
        return NotFound.unless(em.find(Commitment.class, id.value()));
    }

    /** A commitment that binds now. */
    Commitment binding(CommitmentId id) {
        Commitment commitment = commitment(id);
        if (!plan(commitment.planId()).inForce()) {
            throw new NotFound();
        }
        return commitment;
    }

    List<Commitment> commitments(Plan plan) {
        return em.createQuery("select c from Commitment c where c.planId = :plan order by c.position", Commitment.class)
                .setParameter("plan", plan.id()).getResultList();
    }
}
