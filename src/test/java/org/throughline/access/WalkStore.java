package org.throughline.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** The persistence context, which tests themselves are not given. */
@ApplicationScoped
public class WalkStore {

    @PersistenceContext
    EntityManager em;

    /** Writes what a use case has changed, and says whether the transaction has written or locked anything. */
    public boolean written() {
        em.flush();
        return em.createNativeQuery("select cast(pg_current_xact_id_if_assigned() as text)").getSingleResult() != null;
    }

    public Statistics statistics() {
        return em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    }
}
