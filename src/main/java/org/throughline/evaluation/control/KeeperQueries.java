package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;

/** Where the viewer may keep evidence or plan walks. */
@Stateless
@RolesAllowed({Can.OBSERVE, Can.PLAN_WALKS})
public class KeeperQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    public List<SchoolName> schools() {
        Scope observes = viewer.scope(Can.OBSERVE);
        Scope plans = viewer.scope(Can.PLAN_WALKS);
        return SqlRead.of(em, SchoolName.class, """
                        select s.id, s.name, coalesce(s.level, '') from district.v_school s
                        where :whole or s.id in (:observes) or s.id in (:plans) order by s.name, s.id""")
                .with("whole", observes.unbounded() || plans.unbounded()).with("observes", observes.ids()).with("plans", plans.ids()).list();
    }

    /** A school by its name, with the level that the rosters give it, such as "middle". */
    public record SchoolName(OrganizationId id, String name, String level) {}
}
