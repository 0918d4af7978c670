package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.access.RosterPositions;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** The positions of a district's staff that hold today. */
@ApplicationScoped
class StaffPositions implements RosterPositions {

    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    @Override
    public List<Position> inForce(OrganizationId district) {
        return SqlRead.of(em, Position.class, """
                        select distinct p.kept_id, t.role, p.job_class, t.organization_id, o.kind = 'SCHOOL'
                        from district.position t
                        join district.person p on p.id = t.person_id and p.active and p.kind = 'STAFF'
                        join district.organization o on o.id = t.organization_id and o.active
                        where t.source = (select d.source from district.organization d where d.id = :district)
                          and t.active and (t.ends_on is null or t.ends_on >= :today)
                          and t.role not in ('student', 'guardian', 'parent', 'relative')
                        order by p.kept_id, t.organization_id, t.role""")
                .with("district", district.value()).with("today", clock.today()).list();
    }
}
