package org.throughline.access.role.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Who holds which role at the organizations for which the viewer gives roles. */
@Stateless
@RolesAllowed(Can.GRANT_ROLES)
public class RoleQueries {

    private static final int MOST_FOUND = 20;

    private static final String NAME = "coalesce((select v.display_name from district.v_person v where v.id = %1$s), (select a.display_name from access.account a where a.person_id = %1$s))";

    private static final String IN_FORCE = "(g.ended_at is null and (g.from_on is null or g.from_on <= :today) and (g.until_on is null or g.until_on >= :today))";

    private static final String ROWS = """
            select g.id, g.person_id, coalesce(%s, cast(g.person_id as text)), g.role, g.organization_id, o.name, g.by_roster, g.from_on, g.until_on,
                   g.granted_at, %s, g.reason, g.ended_at, %s, g.end_reason, %s
            from access.role_grant g join access.organization o on o.id = g.organization_id
            where (:whole or g.organization_id in (:schools))
            """.formatted(NAME.formatted("g.person_id"), NAME.formatted("g.granted_by"), NAME.formatted("g.ended_by"), IN_FORCE);

    /** Staff who work, or anybody who holds a role, where the viewer gives roles. */
    private static final String REACH = """
            (:whole or p.id in (select t.person_id from district.v_staff t where t.school_id in (:schools))
                    or p.id in (select g.person_id from access.role_grant g where g.organization_id in (:schools)))""";

    private static final String PEOPLE = """
            (select v.id, v.display_name from district.v_person v where v.kind = 'STAFF'
             union select a.person_id, a.display_name from access.account a where not exists (select 1 from district.v_person v where v.id = a.person_id)) p""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    DomainClock clock;

    /** How many people hold each role today. */
    public List<RoleCount> counts() {
        return scoped(SqlRead.of(em, RoleCount.class, "select g.role, count(distinct g.person_id) from access.role_grant g where (:whole or g.organization_id in (:schools)) and "
                + IN_FORCE + " group by g.role order by g.role")).with("today", clock.today()).list();
    }

    /** Who holds a role today, by name. */
    public List<GrantRow> holders(Role role, int first, int size) {
        return rows("and g.role = :role and " + IN_FORCE + " order by 3, o.name, g.id limit :size offset :first").with("role", role.name())
                .with("first", first).with("size", size).list();
    }

    /** How many times a role is held today, in all places together. */
    public long held(Role role) {
        return scoped(SqlRead.of(em, Count.class, "select count(*) from access.role_grant g where (:whole or g.organization_id in (:schools)) and g.role = :role and " + IN_FORCE))
                .with("role", role.name()).with("today", clock.today()).one().n();
    }

    /** A person's roles, those in force first, then the newest. Refuses a person out of reach as if there were none. */
    public PersonRoles person(PersonId person) {
        Found found = scoped(SqlRead.of(em, Found.class, "select p.id, p.display_name from " + PEOPLE + " where p.id = :id and " + REACH)).with("id", person.value()).one();
        audit.note(viewer.id().value(), "roles read", person.toString(), "");
        return new PersonRoles(found.id(), found.name(), rows("and g.person_id = :person order by " + IN_FORCE + " desc, g.granted_at desc, g.id").with("person", person.value()).list());
    }

    /** Staff by a part of the name. */
    public List<Found> find(String words) {
        return scoped(SqlRead.of(em, Found.class, "select p.id, p.display_name from " + PEOPLE + " where p.display_name ilike :words escape '!' and " + REACH + " order by 2, 1"))
                .with("words", "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").most(MOST_FOUND).list();
    }

    /** Where the viewer gives roles. */
    public List<Place> places() {
        return scoped(SqlRead.of(em, Place.class, """
                        select o.id, o.name, o.school from access.organization o where o.active and (:whole or o.id in (:schools))
                        order by o.school, o.name, o.id""")).list();
    }

    /** The roles that the viewer may give somewhere. */
    public List<Role> grantable() {
        Set<OrganizationId> places = viewer.scope(Can.GRANT_ROLES).schools();
        return Stream.of(Role.values()).filter(role -> viewer.scope(Can.ADMINISTER).unbounded() || places.stream().anyMatch(place -> mayGive(viewer, role, place))).toList();
    }

    /** Administrators give every role in their district, others what they hold themselves at that place. */
    static boolean mayGive(Viewer viewer, Role role, OrganizationId place) {
        return viewer.scope(Can.ADMINISTER).holds(place) || role.capabilities().stream().allMatch(capability -> viewer.scope(capability).holds(place));
    }

    private SqlRead<GrantRow> rows(String rest) {
        return scoped(SqlRead.of(em, GrantRow.class, ROWS + rest)).with("today", clock.today());
    }

    private <R extends Record> SqlRead<R> scoped(SqlRead<R> read) {
        Scope scope = viewer.scope(Can.GRANT_ROLES);
        return read.with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    public record RoleCount(Role role, long people) {}

    /** A person with all roles that the viewer may know of. */
    public record PersonRoles(PersonId id, String name, List<GrantRow> grants) {}

    public record Found(PersonId id, String name) {}

    public record Place(UUID id, String name, boolean school) {}

    record Count(long n) {}
}
