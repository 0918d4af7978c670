package org.throughline.district.intake.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.platform.SqlRead;

/** What became of the sets that were handed in. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class ImportQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportStore store;

    /** The newest first. */
    public List<ImportRow> imports(int first, int size) {
        return SqlRead.of(em, ImportRow.class, "select " + ImportRow.COLUMNS + ImportRow.FROM + """
                         order by i.received_at desc, i.id desc
                        limit :size offset :first""")
                .with("size", size).with("first", first).list();
    }

    public long imports() {
        return SqlRead.of(em, Count.class, "select count(*) from district.roster_import").one().n();
    }

    public ImportRow row(UUID id) {
        return store.row(id);
    }

    public UUID ofJob(UUID job) {
        return SqlRead.of(em, Handed.class, "select id from district.roster_import where job_id = :job").with("job", job).one().id();
    }

    /** In the order of import, only the kinds that the set has. */
    public List<CountRow> counts(UUID id) {
        return store.counts(id);
    }

    /** By kind in the order of import, then the schools where most changes; what changes nothing is left out. */
    public List<SchoolCount> schools(UUID id) {
        return SqlRead.of(em, SchoolCount.class, """
                        select s.kind, s.school, s.added, s.changed, s.same, s.ended
                        from district.roster_import_school s join district.roster_import_count c on c.import_id = s.import_id and c.kind = s.kind
                        where s.import_id = :id and s.added + s.changed + s.ended > 0
                        order by c.place, s.ended desc, s.added + s.changed desc, s.school nulls last""")
                .with("id", id).list();
    }

    public List<Hold> holds(UUID id) {
        return store.holds(id);
    }

    /** A few rows of each kind that are new, changed or ending, while the set waits. */
    public List<Sample> samples(UUID id) {
        return SqlRead.of(em, Sample.class, "select " + Sample.COLUMNS + " from district.staged_sample where import_id = :id order by kind, action, place")
                .with("id", id).list();
    }

    /** Sets that wait for a person, the oldest first. */
    public List<ImportRow> waiting(int most) {
        return SqlRead.of(em, ImportRow.class, "select " + ImportRow.COLUMNS + ImportRow.FROM + " where i.state = 'WAITING' order by i.received_at, i.id")
                .most(most).list();
    }

    /** Every sort of problem with its number and one of its rows; refused ones first, then the most frequent. */
    public List<ProblemSort> problems(UUID id) {
        return SqlRead.of(em, ProblemSort.class, """
                        select c.deviation, c.file_name, c.column_name, c.refused, c.n, c.first_line, c.last_line, p.value, p.parameters
                        from district.roster_problem_count c
                        join lateral (select p.value, p.parameters from district.roster_problem p
                                      where p.import_id = c.import_id and p.deviation = c.deviation and p.file_name = c.file_name
                                        and p.column_name = c.column_name order by p.line, p.id limit 1) p on true
                        where c.import_id = :id order by c.refused desc, c.n desc, c.deviation, c.file_name, c.column_name""")
                .with("id", id).list();
    }

    /** Rows of one sort of problem, or of all where deviation is empty, as far as they are kept. */
    public List<ProblemRow> rows(UUID id, String deviation, String file, String column, int first, int size) {
        return SqlRead.of(em, ProblemRow.class, """
                        select p.deviation, p.file_name, p.line, p.column_name, p.value, p.parameters
                        from district.roster_problem p
                        where p.import_id = :id and (:deviation = '' or p.deviation = :deviation and p.file_name = :file and p.column_name = :column)
                        order by p.refused desc, p.deviation, p.file_name, p.column_name, p.line, p.id limit :size offset :first""")
                .with("id", id).with("deviation", deviation).with("file", file).with("column", column)
                .with("size", size).with("first", first).list();
    }

    record Count(long n) {}

    record Handed(UUID id) {}
}
