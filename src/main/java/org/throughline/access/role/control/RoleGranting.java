package org.throughline.access.role.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** Roles are given to people and ended. The person is told either way. */
@Stateless
@RolesAllowed(Can.GRANT_ROLES)
public class RoleGranting {

    @PersistenceContext
    EntityManager em;

    @Inject
    RoleQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    DomainClock clock;

    @Inject
    @RealTime
    Clock now;

    /**
     * Gives a role.
     *
     * @param from  its first day, null for at once
     * @param until its last day, null for as long as nobody ends it
     */
    public UUID grant(PersonId person, Role role, OrganizationId organization, LocalDate from, LocalDate until, String reason) {
        viewer.require(Can.GRANT_ROLES, organization);
        PersonId known = queries.person(person).id();
        requireMayGive(known, role, organization);
        requireReason(reason);
        if (until != null && (until.isBefore(clock.today()) || from != null && until.isBefore(from))) {
            throw new RoleDatesReversed();
        }
        oneAtATime();
        endLapsed(known, role, organization);
        UUID id = Ids.timeOrdered();
        int made = em.createNativeQuery("""
                        insert into access.role_grant (id, person_id, role, organization_id, by_roster, from_on, until_on, granted_at, granted_by, reason)
                        values (:id, :person, :role, :organization, false, cast(:from as date), cast(:until as date), :at, :by, :reason) on conflict do nothing""")
                .setParameter("id", id).setParameter("person", known.value()).setParameter("role", role.name()).setParameter("organization", organization.value())
                .setParameter("from", text(from)).setParameter("until", text(until)).setParameter("at", now.instant()).setParameter("by", viewer.id().value())
                .setParameter("reason", reason.strip()).executeUpdate();
        if (made == 0) {
            throw new RoleHeld();
        }
        String place = place(organization);
        audit.changed(viewer.id().value(), "role granted", known.toString(), null, Map.of("role", role, "at", place, "from", words(from), "until", words(until), "reason", reason.strip()));
        tell(known, "permission.mail.granted", role, place, words(until), reason);
        return id;
    }

    /** Ends a role today; what the rosters gave ends with the position or the rule. */
    public void end(UUID grant, String reason) {
        Held held = SqlRead.of(em, Held.class, """
                        select g.person_id, g.role, g.organization_id, g.by_roster, g.ended_at is not null from access.role_grant g
                        where g.id = :id and (:whole or g.organization_id in (:schools))""")
                .with("id", grant).with("whole", viewer.scope(Can.GRANT_ROLES).unbounded()).with("schools", viewer.scope(Can.GRANT_ROLES).ids()).one();
        if (!RoleQueries.mayGive(viewer, held.role(), held.organization())) {
            throw new RoleBeyondOwn();
        }
        if (held.byRoster()) {
            throw new RoleFromRosters();
        }
        if (held.ended()) {
            throw new RoleEnded();
        }
        requireReason(reason);
        oneAtATime();
        if (held.role() == Role.ADMINISTRATOR && othersLike(grant, held.organization()) == 0) {
            throw new LastAdministrator();
        }
        em.createNativeQuery("update access.role_grant set ended_at = :at, ended_by = :by, end_reason = :reason where id = :id and ended_at is null")
                .setParameter("at", now.instant()).setParameter("by", viewer.id().value()).setParameter("reason", reason.strip()).setParameter("id", grant).executeUpdate();
        String place = place(held.organization());
        audit.changed(viewer.id().value(), "role ended", held.person().toString(), Map.of("role", held.role(), "at", place), Map.of("reason", reason.strip()));
        tell(held.person(), "permission.mail.ended", held.role(), place, "", reason);
    }

    private void requireMayGive(PersonId person, Role role, OrganizationId organization) {
        boolean administers = viewer.scope(Can.ADMINISTER).holds(organization);
        if (!administers && person.equals(viewer.id())) {
            throw new OwnRole();
        }
        if (!RoleQueries.mayGive(viewer, role, organization)) {
            throw new RoleBeyondOwn();
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RoleWithoutReason();
        }
    }

    /** Two who end each other's role at once must not both succeed. */
    private void oneAtATime() {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('role-granting', 0))").getSingleResult();
    }

    private void endLapsed(PersonId person, Role role, OrganizationId organization) {
        em.createNativeQuery("""
                        update access.role_grant set ended_at = :at, end_reason = 'its last day had passed'
                        where person_id = :person and role = :role and organization_id = :organization and not by_roster and ended_at is null and until_on < :today""")
                .setParameter("at", now.instant()).setParameter("person", person.value()).setParameter("role", role.name())
                .setParameter("organization", organization.value()).setParameter("today", clock.today()).executeUpdate();
    }

    /** Administrators without a last day, not kept out, there or above, besides this one. */
    private long othersLike(UUID grant, OrganizationId organization) {
        return SqlRead.of(em, Count.class, """
                        select count(*) from access.role_grant g join access.v_above a on a.above_id = g.organization_id and a.organization_id = :organization
                        where g.id <> :id and g.role = 'ADMINISTRATOR' and g.ended_at is null and g.until_on is null and (g.from_on is null or g.from_on <= :today)
                          and not exists (select 1 from access.person_mark m where m.person_id = g.person_id)""")
                .with("id", grant).with("organization", organization.value()).with("today", clock.today()).one().n();
    }

    private String place(OrganizationId organization) {
        return SqlRead.of(em, Name.class, "select name from access.organization where id = :id").with("id", organization.value()).one().name();
    }

    private void tell(PersonId person, String key, Role role, String place, String until, String reason) {
        SqlRead.of(em, Address.class, """
                        select v.email, coalesce((select a.language from access.account a where a.person_id = v.id), 'en') from district.v_person v
                        where v.id = :id and v.email like '%_@_%'""").with("id", person.value()).first().ifPresent(address -> {
            Language language = Language.ofCode(address.language()).orElse(Language.EN);
            TextBundle texts = TextBundle.in(language.locale());
            outbox.put(address.email(), texts.get(key + ".subject"), texts.of(key + ".body", texts.get("role." + role), place, until.isEmpty() ? "–" : until, reason, viewer.name()), language);
        });
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String words(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    record Held(PersonId person, Role role, OrganizationId organization, boolean byRoster, boolean ended) {}

    record Count(long n) {}

    record Name(String name) {}

    record Address(String email, String language) {}
}
