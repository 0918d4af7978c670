package org.throughline.district.intake.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** What is wrong with the rosters in force, as work: one line a sort, however many sets had it; what is known is set aside. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class RosterProblems {

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Of each source's set in force; what was left out first, then the most rows. */
    public List<OpenProblem> all() {
        return SqlRead.of(em, OpenProblem.class, """
                        select i.id, i.source, i.received_at, c.deviation, c.file_name, c.column_name, c.refused, c.n, c.first_line, p.value, p.parameters,
                               h.since, h.sets, k.marked_by_name, k.marked_at
                        from (select distinct on (source) id, source, received_at from district.roster_import
                              where state = 'DONE' and (:whole or district_id in (:districts)) order by source, applied_at desc, id desc) i
                        join district.roster_problem_count c on c.import_id = i.id
                        join lateral (select p.value, p.parameters from district.roster_problem p
                                      where p.import_id = c.import_id and p.deviation = c.deviation and p.file_name = c.file_name
                                        and p.column_name = c.column_name order by p.line, p.id limit 1) p on true
                        join lateral (select min(o.received_at) as since, count(*) as sets
                                      from district.roster_import o join district.roster_problem_count d on d.import_id = o.id
                                      where o.state = 'DONE' and o.source = i.source and d.deviation = c.deviation and d.file_name = c.file_name
                                        and d.column_name = c.column_name) h on true
                        left join district.roster_problem_known k on k.source = i.source and k.deviation = c.deviation
                             and k.file_name = c.file_name and k.column_name = c.column_name
                        order by c.refused desc, c.n desc, i.source, c.deviation, c.file_name, c.column_name""")
                .with("whole", viewer.scope(Can.IMPORT_ROSTERS).unbounded()).with("districts", viewer.scope(Can.IMPORT_ROSTERS).ids()).list();
    }

    /** Known to somebody, and left as it is: no longer work, also when it comes again. */
    public void mark(UUID importId, String deviation, String file, String column) {
        requireWithin(importId);
        em.createNativeQuery("""
                        insert into district.roster_problem_known (source, deviation, file_name, column_name, words, marked_by, marked_by_name, marked_at)
                        select i.source, c.deviation, c.file_name, c.column_name, '', :by, :byName, :now
                        from district.roster_import i join district.roster_problem_count c on c.import_id = i.id
                        where i.id = :id and c.deviation = :deviation and c.file_name = :file and c.column_name = :column
                        on conflict do nothing""")
                .setParameter("by", viewer.id().value()).setParameter("byName", viewer.name()).setParameter("now", clock.instant())
                .setParameter("id", importId).setParameter("deviation", deviation).setParameter("file", file).setParameter("column", column).executeUpdate();
        audit.note(viewer.id().value(), "roster problem known", importId.toString(), file + " " + column + " " + deviation);
    }

    /** Work again. */
    public void unmark(UUID importId, String deviation, String file, String column) {
        requireWithin(importId);
        em.createNativeQuery("""
                        delete from district.roster_problem_known k using district.roster_import i
                        where i.id = :id and k.source = i.source and k.deviation = :deviation and k.file_name = :file and k.column_name = :column""")
                .setParameter("id", importId).setParameter("deviation", deviation).setParameter("file", file).setParameter("column", column).executeUpdate();
        audit.note(viewer.id().value(), "roster problem to mend", importId.toString(), file + " " + column + " " + deviation);
    }

    private void requireWithin(UUID importId) {
        UUID district = SqlRead.of(em, District.class, "select district_id from district.roster_import where id = :id and district_id is not null")
                .with("id", importId).one().id();
        viewer.require(Can.IMPORT_ROSTERS, new OrganizationId(district));
    }

    record District(UUID id) {}
}
