package org.throughline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.time.RealTime;

/** Who did what to what, by the wall's clock, in the transaction in which it was done. Lines are never changed. */
@ApplicationScoped
public class Audit {

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** Subject is what it was done to, as an id or an address; detail has no more than a person needs to understand it. */
    public void note(UUID person, String action, String subject, String detail) {
        em.createNativeQuery("insert into platform.audit (id, at, person_id, action, subject, detail) values (:id, :at, :person, :action, :subject, :detail)")
                .setParameter("id", Ids.timeOrdered()).setParameter("at", clock.instant()).setParameter("person", person)
                .setParameter("action", action).setParameter("subject", subject).setParameter("detail", detail)
                .executeUpdate();
    }
}
