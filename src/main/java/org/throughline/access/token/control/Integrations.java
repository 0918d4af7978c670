package org.throughline.access.token.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.access.account.control.Reach;
import org.throughline.access.control.Accounts;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** An administrator lets another program act in its own name, with roles of its own and tokens. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class Integrations {

    private static final String ROWS = """
            select e.person_id, e.name, e.disabled, e.roles, e.places, e.tokens, e.last_used_at from (
                select i.id as person_id, i.name, exists (select 1 from access.person_mark m where m.person_id = i.id) as disabled,
                       (select string_agg(distinct g.role, ' ' order by g.role) from access.role_grant g where g.person_id = i.id and g.ended_at is null) as roles,
                       (select string_agg(distinct o.name, ', ' order by o.name) from access.role_grant g join access.organization o on o.id = g.organization_id
                        where g.person_id = i.id and g.ended_at is null) as places,
                       (select count(*) from access.api_token t where t.person_id = i.id and t.revoked_at is null and t.expires_at > :now) as tokens,
                       (select max(t.last_used_at) from access.api_token t where t.person_id = i.id) as last_used_at
                from access.integration i) e
            where""" + " " + Reach.WITHIN;

    @PersistenceContext
    EntityManager em;

    @Inject
    TokenStore tokens;

    @Inject
    Accounts accounts;

    @Inject
    Reach reach;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    @RealTime
    Clock clock;

    public List<IntegrationRow> rows() {
        return read("").list();
    }

    public IntegrationRow one(PersonId integration) {
        return read(" and e.person_id = :id").with("id", integration.value()).one();
    }

    /** The places an administrator may name: districts and schools of the own part. */
    public List<Place> places() {
        Scope scope = reach.scope();
        return SqlRead.of(em, Place.class, "select id, name from access.organization where active and id <> :root and (:whole or id in (:schools)) order by school, lower(name), id")
                .with("root", new UUID(0, 1)).with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    /** An integration that holds one role at one place; more are granted like to a person. */
    public PersonId make(String name, Role role, OrganizationId place) {
        viewer.require(Can.ADMINISTER, place);
        if (name == null || name.isBlank()) {
            throw new TokenNameMissing();
        }
        if (SqlRead.of(em, Count.class, "select count(*) from access.integration where lower(name) = lower(:name)").with("name", name.strip()).one().number() > 0) {
            throw new IntegrationThere(name.strip());
        }
        PersonId id = new PersonId(Ids.timeOrdered());
        em.createNativeQuery("insert into access.integration (id, name, made_at, made_by) values (:id, :name, :now, :by)")
                .setParameter("id", id.value()).setParameter("name", name.strip()).setParameter("now", clock.instant()).setParameter("by", viewer.id().value())
                .executeUpdate();
        accounts.grant(id, role, place);
        audit.note(viewer.id().value(), "integration made", id.toString(), name.strip() + ", " + role + " at " + place);
        return id;
    }

    /** A token that may whatever the integration may. */
    public TokenStore.Made token(PersonId integration, TokenWish wish) {
        if (one(integration).disabled()) {
            throw new NotFound();
        }
        return tokens.make(integration, wish.label().strip(), wish.scope(), wish.life(), viewer.id());
    }

    private SqlRead<IntegrationRow> read(String more) {
        Scope scope = reach.scope();
        return SqlRead.of(em, IntegrationRow.class, ROWS + more + " order by lower(e.name), e.person_id")
                .with("now", clock.instant()).with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    /** A district or a school. */
    public record Place(UUID id, String name) {}

    private record Count(long number) {}
}
