package org.throughline.access.signin.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.signin.entity.Identity;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.time.RealTime;

/** The store of identities, and of what may be used once. */
@ApplicationScoped
class Identities {

    /** So long somebody whom nobody linked is kept. */
    private static final Duration WAITING = Duration.ofDays(60);

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    /** The identity of this key, made if it is new, and held until the transaction ends. */
    Identity of(Provider provider, Asserted asserted) {
        Instant now = clock.instant();
        em.createNativeQuery("""
                        insert into access.identity (id, version, issuer, subject, provider, login, name, first_seen_at, last_seen_at)
                        values (:id, 0, :issuer, :subject, :provider, '', '', :now, :now) on conflict on constraint identity_key do update set last_seen_at = excluded.last_seen_at""")
                .setParameter("id", Ids.timeOrdered()).setParameter("issuer", asserted.issuer()).setParameter("subject", asserted.subject())
                .setParameter("provider", provider.name()).setParameter("now", now).executeUpdate();
        em.createNativeQuery("delete from access.identity where person_id is null and last_seen_at < :old").setParameter("old", now.minus(WAITING)).executeUpdate();
        return em.createQuery("select i from Identity i where i.issuer = :issuer and i.subject = :subject", Identity.class)
                .setParameter("issuer", asserted.issuer()).setParameter("subject", asserted.subject())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    Identity lock(UUID id) {
        return NotFound.unless(em.find(Identity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(Identity identity) {
        em.remove(identity);
    }

    /** Whether the provider knows the person under another subject too; one issuer may be two providers, by OpenID Connect and SAML. */
    boolean linkedElsewhere(Identity identity, PersonId person) {
        return em.createQuery("select count(i) from Identity i where i.issuer = :issuer and i.provider = :provider and i.person = :person and i.id <> :id", Long.class)
                .setParameter("issuer", identity.issuer()).setParameter("provider", identity.provider()).setParameter("person", person).setParameter("id", identity.id()).getSingleResult() > 0;
    }

    /** The tops of what the person's places belong to, where a role of a group holds. */
    List<OrganizationId> districtsOf(PersonId person) {
        List<?> found = em.createNativeQuery("""
                        with recursive up as (
                            select o.id, o.parent_id from access.role_grant g join access.organization o on o.id = g.organization_id where g.person_id = :person and g.ended_at is null
                            union
                            select o.id, o.parent_id from up u join access.organization o on o.id = u.parent_id)
                        select id from up where parent_id is null""", UUID.class)
                .setParameter("person", person.value()).getResultList();
        return found.stream().map(id -> new OrganizationId((UUID) id)).toList();
    }

    /** False if the token was used before; remembered for as long as the issuer's word would still count. */
    boolean useOnce(String issuer, String token, Instant until) {
        em.createNativeQuery("delete from access.used_once where until < :now").setParameter("now", clock.instant()).executeUpdate();
        return em.createNativeQuery("insert into access.used_once (issuer, token, until) values (:issuer, :token, :until) on conflict do nothing")
                .setParameter("issuer", issuer).setParameter("token", token).setParameter("until", until).executeUpdate() == 1;
    }
}
