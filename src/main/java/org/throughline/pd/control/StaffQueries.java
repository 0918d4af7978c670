package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;

/** Whom those who run the catalog may seat or name as who leads. */
@Stateless
@RolesAllowed(Can.RUN_CATALOG)
public class StaffQueries {

    private static final int MOST = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    /** Staff by name; an empty school or job class means all. */
    public List<StaffRow> staff(String words, UUID schoolOrNull, String jobClass) {
        String plain = words == null ? "" : words.strip();
        return SqlRead.of(em, StaffRow.class, """
                        select p.id, p.display_name, min(cast(t.school_id as text)), max(s.name), max(t.job_class), max(s.level), p.source_id
                        from district.person p
                        join district.v_staff t on t.person_id = p.id
                        left join district.v_school s on s.id = t.school_id
                        where (:words = '' or lower(p.display_name) like :pattern)
                          and (:anySchool or t.school_id = :school)
                          and (:jobClass = '' or t.job_class = :jobClass)
                          and (:whole or t.school_id in (:schools))
                        group by p.id, p.display_name, p.family_name, p.given_name, p.source_id
                        order by p.family_name, p.given_name, p.id""")
                .with("words", plain).with("pattern", CatalogQueries.pattern(plain))
                .with("whole", scope().unbounded()).with("schools", scope().ids())
                .with("anySchool", schoolOrNull == null).with("school", schoolOrNull == null ? new UUID(0, 0) : schoolOrNull)
                .with("jobClass", jobClass == null ? "" : jobClass).most(MOST).list();
    }

    public List<SchoolRow> schools() {
        return SqlRead.of(em, SchoolRow.class, "select id, name from district.v_school where (:whole or id in (:schools)) order by name, id")
                .with("whole", scope().unbounded()).with("schools", scope().ids()).list();
    }

    public List<JobClassRow> jobClasses() {
        return SqlRead.of(em, JobClassRow.class, "select distinct job_class from district.v_staff where job_class is not null order by job_class").list();
    }

    private Scope scope() {
        return viewer.scope(Can.RUN_CATALOG);
    }

    /** A member of staff; schoolId is null in the district office. */
    public record StaffRow(UUID person, String name, String schoolId, String school, String jobClass, String level, String sourceId) {}

    public record SchoolRow(UUID id, String name) {}

    public record JobClassRow(String jobClass) {}
}
