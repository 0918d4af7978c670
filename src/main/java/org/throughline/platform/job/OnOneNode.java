package org.throughline.platform.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Runs a task under a lock that the database gives back by itself when the transaction ends, however it ends. */
@Stateless
@PermitAll
public class OnOneNode {

    @PersistenceContext
    EntityManager em;

    public void run(BackgroundTask task) {
        boolean mine = (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", task.name()).getSingleResult();
        if (mine) {
            task.run();
        }
    }
}
