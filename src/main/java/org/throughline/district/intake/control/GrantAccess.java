package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.RosterGrants;
import org.throughline.platform.SqlRead;

/** Tells access where the schools lie and who works there as what, in the transaction that applies the rosters. */
@ApplicationScoped
class GrantAccess {

    @PersistenceContext
    EntityManager em;

    @Inject
    RosterGrants grants;

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
        grants.byRules(new OrganizationId(district));
    }

    record Place(UUID id, UUID parent, String name, boolean school, boolean active) {}
}
