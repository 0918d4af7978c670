package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.entity.Account;
import org.throughline.access.entity.ApiToken;

/** The store of accounts, tokens and grants. */
@ApplicationScoped
class Accounts {

    /** The root of permission. */
    static final UUID ROOT = new UUID(0, 1);

    @PersistenceContext
    EntityManager em;

    Optional<Account> ofLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Account.normalized(login)).getResultStream().findFirst();
    }

    Optional<Account> ofPerson(PersonId person) {
        return em.createQuery("select a from Account a where a.person = :person", Account.class)
                .setParameter("person", person).getResultStream().findFirst();
    }

    Optional<PersonId> ofToken(byte[] hash, java.time.Instant now) {
        return em.createNativeQuery("""
                        update access.api_token t set last_used_at = :now
                        from access.account a
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
                          and a.id = t.account_id and not exists (select 1 from access.person_mark m where m.person_id = a.person_id)
                        returning a.person_id""", UUID.class)
                .setParameter("hash", hash).setParameter("now", now)
                .getResultList().stream().findFirst().map(id -> new PersonId((UUID) id));
    }

    boolean disabled(PersonId person) {
        return (boolean) em.createNativeQuery("select exists (select 1 from access.person_mark where person_id = :person)", Boolean.class)
                .setParameter("person", person.value()).getSingleResult();
    }

    boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    void add(ApiToken token) {
        em.persist(token);
    }

    void grant(PersonId person, Role role, OrganizationId organization) {
        em.createNativeQuery("""
                        insert into access.role_grant (person_id, role, organization_id, by_roster)
                        values (:person, :role, :organization, false) on conflict do nothing""")
                .setParameter("person", person.value()).setParameter("role", role.name())
                .setParameter("organization", organization.value())
                .executeUpdate();
    }

    /** The root of permission, there before any roster names a district. */
    OrganizationId wholeSystem() {
        em.createNativeQuery("insert into access.organization (id, parent_id, name, school) values (:id, null, 'Throughline', false) on conflict do nothing")
                .setParameter("id", ROOT).executeUpdate();
        return new OrganizationId(ROOT);
    }
}
