package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.entity.LookFor;
import org.throughline.evaluation.entity.Visit;
import org.throughline.evaluation.entity.Walk;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;

/** Walks with their visits, and look-fors. */
@ApplicationScoped
class Walks {

    @PersistenceContext
    EntityManager em;

    void add(Object made) {
        em.persist(made);
    }

    /** Holds the walk until the transaction ends: one changes its state or gives out its numbers at a time. */
    Walk lock(WalkId id) {
        return NotFound.unless(em.find(Walk.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A visit within the scope, for one change at a time, and its walk, whose state stays as it is until the transaction ends. */
    Visit visit(VisitId id, Scope scope) {
        UUID walk = SqlRead.of(em, Found.class, "select v.walk_id from evaluation.visit v where v.id = :id and (:whole or v.school_id in (:schools))")
                .with("id", id.value()).with("whole", scope.unbounded()).with("schools", scope.ids()).first().orElseThrow(NotYours::new).walk();
        em.find(Walk.class, walk, LockModeType.PESSIMISTIC_READ);
        return em.find(Visit.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    boolean has(VisitId id) {
        return em.find(Visit.class, id.value()) != null;
    }

    /** The next visit's number; only under {@link #lock}. */
    int nextNumber(WalkId walk, OrganizationId school) {
        return em.createQuery("select coalesce(max(v.number), 0) + 1 from Visit v where v.walk.id = :walk and v.school = :school", Integer.class)
                .setParameter("walk", walk.value()).setParameter("school", school).getSingleResult();
    }

    long done(WalkId walk) {
        return em.createQuery("select count(v) from Visit v where v.walk.id = :walk and v.minutes is not null", Long.class)
                .setParameter("walk", walk.value()).getSingleResult();
    }

    LookFor lookFor(LookForId id) {
        return NotFound.unless(em.find(LookFor.class, id.value()));
    }

    /** Writes what has changed so far, where a later row needs it. */
    void flush() {
        em.flush();
    }

    record Found(UUID walk) {}
}
