package org.throughline.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.entity.Account;

/** The store of accounts and grants. */
@ApplicationScoped
public class Accounts {

    /** The root of permission. */
    static final UUID ROOT = new UUID(0, 1);

    @PersistenceContext
    EntityManager em;

    public Optional<Account> ofLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Account.normalized(login)).getResultStream().findFirst();
    }

    public Optional<Account> ofPerson(PersonId person) {
        return em.createQuery("select a from Account a where a.person = :person", Account.class)
                .setParameter("person", person).getResultStream().findFirst();
    }

    public boolean disabled(PersonId person) {
        return (boolean) em.createNativeQuery("select exists (select 1 from access.person_mark where person_id = :person)", Boolean.class)
                .setParameter("person", person.value()).getSingleResult();
    }

    /** What a person's password must not be made of. */
    public List<String> namesAround(Account account) {
        @SuppressWarnings("unchecked")
        List<String> names = em.createNativeQuery("""
                        select name from access.organization where not school
                        union select email from district.v_person where id = :person and email is not null
                        union select display_name from district.v_person where id = :person""", String.class)
                .setParameter("person", account.person().value()).getResultList();
        return Stream.concat(names.stream(), Stream.of(account.login(), account.displayName(), "throughline")).toList();
    }

    /** The kind of person in the rosters; empty for who is not there. */
    public Optional<String> kind(PersonId person) {
        return em.createNativeQuery("select kind from district.v_person where id = :person", String.class)
                .setParameter("person", person.value()).getResultStream().map(String.class::cast).findFirst();
    }

    boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    public void add(Account account) {
        em.persist(account);
        em.flush();
    }

    public void grant(PersonId person, Role role, OrganizationId organization) {
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
