package org.throughline.access.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.platform.SqlRead;

/** The places a viewer works at, for the frame. */
@Stateless
@RolesAllowed(Can.SEE_OWN_WORK)
public class Schools {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentViewer viewer;

    public List<SchoolName> ofViewer() {
        Scope scope = viewer.schools();
        return SqlRead.of(em, SchoolName.class, """
                        select id, name from access.organization
                        where school and active and (:whole or id in (:schools)) order by name, id""")
                .with("whole", scope.unbounded()).with("schools", scope.ids()).list();
    }

    public String district() {
        return SqlRead.of(em, SchoolName.class, """
                        select d.id, d.name from access.organization d
                        where not d.school and exists (select 1 from access.organization s where s.school and s.parent_id = d.id and (:whole or s.id in (:schools)))
                        order by d.id""")
                .with("whole", viewer.schools().unbounded()).with("schools", viewer.schools().ids()).first().map(SchoolName::name).orElse("Throughline");
    }

    /** A school in the list of the top bar. */
    public record SchoolName(UUID id, String name) {}
}
