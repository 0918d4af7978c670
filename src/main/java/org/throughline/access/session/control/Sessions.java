package org.throughline.access.session.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.Ids;
import org.throughline.platform.audit.Audit;

/**
 * Begins and ends sessions for the ways in and out. A session that was ended is over on every node with its next
 * request. Who may end whose is decided by the use cases that call this.
 */
@Stateless
@PermitAll
public class Sessions {

    private static final int MOST_OF_AGENT = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    SessionLimits limits;

    @Inject
    Audit audit;

    /**
     * Begins a session. Refuses with {@link PersonDisabled} or {@link StudentSignIn}.
     *
     * @param way             local, ldap, or oidc: and saml: with the provider's name
     * @param issuer          null where no provider vouches
     * @param subject         what the issuer calls the person
     * @param providerSession what the issuer calls its own session, for back-channel logout; null where it does not say
     * @param agent           the browser's User-Agent
     */
    public UUID begin(PersonId person, String way, String issuer, String subject, String providerSession, String address, String agent) {
        requireWelcome(person);
        UUID id = Ids.timeOrdered();
        String device = agent == null ? "" : agent.substring(0, Math.min(agent.length(), MOST_OF_AGENT));
        em.createNativeQuery("""
                        insert into access.session (id, person_id, way, issuer, subject, provider_session, started_at, last_seen_at, address, agent)
                        values (:id, :person, :way, :issuer, :subject, :provider, :now, :now, :address, :agent)""")
                .setParameter("id", id).setParameter("person", person.value()).setParameter("way", way)
                .setParameter("issuer", issuer).setParameter("subject", subject).setParameter("provider", providerSession)
                .setParameter("now", limits.now()).setParameter("address", address).setParameter("agent", device)
                .executeUpdate();
        audit.note(person.value(), "signed in", person.toString(), way + " from " + address);
        return id;
    }

    /** Ends a session; nothing happens if it has ended. */
    public void end(UUID id, PersonId by, Ending why) {
        ending("id = :id", by, why).setParameter("id", id).executeUpdate();
        audit.note(by == null ? null : by.value(), "session ended", id.toString(), why.name());
    }

    /** Ends all sessions of a person but one, or all if that is null; returns how many were open. */
    public int endOf(PersonId person, UUID except, PersonId by, Ending why) {
        int ended = ending("person_id = :person and id is distinct from cast(:except as uuid)", by, why)
                .setParameter("person", person.value()).setParameter("except", except == null ? null : except.toString())
                .executeUpdate();
        audit.note(by == null ? null : by.value(), "sessions ended", person.toString(), why + ", " + ended);
        return ended;
    }

    /**
     * Ends what a provider says has ended: one session of its own, or all of a subject where it names no session.
     * Returns how many were open.
     */
    public int endOfProvider(String issuer, String providerSession, String subject) {
        int ended = ending(providerSession == null ? "issuer = :issuer and subject = :name" : "issuer = :issuer and provider_session = :name", null, Ending.PROVIDER)
                .setParameter("issuer", issuer).setParameter("name", providerSession == null ? subject : providerSession)
                .executeUpdate();
        audit.note(null, "sessions ended", issuer, Ending.PROVIDER + ", " + ended);
        return ended;
    }

    private Query ending(String which, PersonId by, Ending why) {
        return em.createNativeQuery("update access.session set ended_at = :now, ended_by = cast(:by as uuid), why = :why where ended_at is null and " + which)
                .setParameter("now", limits.now()).setParameter("by", by == null ? null : by.toString()).setParameter("why", why.name());
    }

    private void requireWelcome(PersonId person) {
        Object[] found = (Object[]) em.createNativeQuery("""
                        select exists (select 1 from access.person_mark where person_id = :person),
                               exists (select 1 from district.v_person where id = :person and kind = 'STUDENT')""")
                .setParameter("person", person.value()).getSingleResult();
        if ((boolean) found[0]) {
            throw new PersonDisabled();
        }
        if ((boolean) found[1]) {
            throw new StudentSignIn();
        }
    }
}
