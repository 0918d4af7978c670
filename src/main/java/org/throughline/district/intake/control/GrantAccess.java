package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.RosterGrants;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** Tells access where the schools lie and who works there as what, in the transaction that applies the rosters. */
@ApplicationScoped
class GrantAccess {

    @PersistenceContext
    EntityManager em;

    @Inject
    RosterGrants grants;

    @Inject
    DomainClock clock;

    void tell(String source, UUID district) {
        grants.places(SqlRead.of(em, Place.class, """
                        with recursive below as (
                            select id, 0 as depth from district.organization where id = :district
                            union
                            select o.id, b.depth + 1 from district.organization o join below b on o.parent_id = b.id where b.depth < 20)
                        select o.id, case when d.depth is null and o.id <> :district then cast(:district as uuid) else o.parent_id end,
                               o.name, o.kind = 'SCHOOL', o.active
                        from district.organization o
                        left join (select id, min(depth) as depth from below group by id) d on d.id = o.id
                        where o.source = :source order by d.depth nulls last, o.id""")
                .with("district", district).with("source", source).list().stream()
                .map(place -> new RosterGrants.Place(new OrganizationId(place.id()),
                        place.parent() == null ? null : new OrganizationId(place.parent()), place.name(), place.school(), place.active())).toList());
        grants.replace(new OrganizationId(district), SqlRead.of(em, Held.class, """
                        select distinct p.kept_id, t.role, p.job_class, t.organization_id, o.kind = 'SCHOOL'
                        from district.position t
                        join district.person p on p.id = t.person_id and p.active and p.kind = 'STAFF'
                        join district.organization o on o.id = t.organization_id and o.active
                        where t.source = :source and t.active and (t.ends_on is null or t.ends_on >= :today)
                          and t.role not in ('student', 'guardian', 'parent', 'relative')
                        order by p.kept_id, t.organization_id, t.role""")
                .with("source", source).with("today", clock.today()).list().stream()
                .map(held -> new RosterGrants.Held(new PersonId(held.person()), StaffRoles.of(held.role(), held.jobClass(), held.school()),
                        new OrganizationId(held.organization()))).toList());
    }

    record Place(UUID id, UUID parent, String name, boolean school, boolean active) {}

    record Held(UUID person, String role, String jobClass, UUID organization, boolean school) {}
}
