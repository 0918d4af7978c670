package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.NotFound;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.entity.Adaptation;

/** How schools live commitments, one for each school and commitment. */
@ApplicationScoped
class Adaptations {

    @PersistenceContext
    EntityManager em;

    void add(Adaptation adaptation) {
        em.persist(adaptation);
    }

    Adaptation get(UUID id) {
        return NotFound.unless(em.find(Adaptation.class, id));
    }

    Optional<Adaptation> of(CommitmentId commitment, OrganizationId school) {
        return em.createQuery("select a from Adaptation a where a.commitmentId = :commitment and a.schoolId = :school", Adaptation.class)
                .setParameter("commitment", commitment.value()).setParameter("school", school.value())
                .getResultStream().findFirst();
    }
}
