package org.throughline.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Touches the persistence unit at once: one that cannot be built would otherwise not fail the start. */
@Singleton
@Startup
@PermitAll
public class PersistenceProbe {

    @PersistenceContext
    EntityManager em;

    @PostConstruct
    void touch() {
        em.createNativeQuery("select 1").getSingleResult();
    }
}
