package org.throughline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Checks the log of this application, and notes in it that it was checked and what its head was. */
@ApplicationScoped
public class LogCheck {

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    /** @param person who asked for it, null for the daily check */
    public ChainCheck.Result run(UUID person) {
        ChainCheck.Result result = em.unwrap(Session.class).doReturningWork(connection -> ChainCheck.of(connection, List.of()));
        audit.note(person, result.whole() ? "audit log checked" : "audit log found broken", result.head(),
                result.whole() ? "" : result.findings().get(0) + (result.findings().size() > 1 ? " and " + (result.findings().size() - 1) + " more" : ""));
        return result;
    }
}
