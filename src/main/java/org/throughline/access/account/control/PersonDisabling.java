package org.throughline.access.account.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.access.control.Accounts;
import org.throughline.access.session.control.Ending;
import org.throughline.access.session.control.Sessions;
import org.throughline.access.token.control.TokenStore;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** An administrator keeps a person out, by whichever way they would come in, and lets them in again. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class PersonDisabling {

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    Sessions sessions;

    @Inject
    TokenStore tokens;

    @Inject
    Reach reach;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    /** From now on the person has no session, no token and no link, and gets none. */
    public void disable(PersonId person, String reason) {
        reach.require(person);
        if (person.equals(viewer.id())) {
            throw new NotYourself();
        }
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        em.createNativeQuery("""
                        insert into access.person_mark (person_id, disabled_at, disabled_by, reason) values (:person, :now, :by, :reason)
                        on conflict (person_id) do nothing""")
                .setParameter("person", person.value()).setParameter("now", clock.instant())
                .setParameter("by", viewer.id().value()).setParameter("reason", reason.strip())
                .executeUpdate();
        sessions.endOf(person, null, viewer.id(), Ending.DISABLED);
        tokens.revokeAll(person, viewer.id());
        accounts.ofPerson(person).ifPresent(account -> links.discard(account.id()));
        audit.note(viewer.id().value(), "person disabled", person.toString(), reason.strip());
        letters.tell(person, "disabled");
    }

    /** The person may come in again, with the same password or provider; tokens have to be made anew. */
    public void enable(PersonId person) {
        reach.require(person);
        int changed = em.createNativeQuery("delete from access.person_mark where person_id = :person").setParameter("person", person.value()).executeUpdate();
        if (changed == 1) {
            audit.note(viewer.id().value(), "person enabled", person.toString(), "");
            letters.tell(person, "enabled");
        }
    }
}
