package org.throughline.district.intake.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;
import org.throughline.district.roster.control.Deviation;

/** Statements about one import; each finds :import, and :source if it asks for it. */
final class ImportSql {

    private final EntityManager em;
    private final UUID id;
    private final String source;

    ImportSql(EntityManager em, UUID id, String source) {
        this.em = em;
        this.id = id;
        this.source = source;
    }

    void run(String sql) {
        query(sql).executeUpdate();
    }

    long count(String sql) {
        return ((Number) query(sql).getSingleResult()).longValue();
    }

    /** Whether nothing of this kind is there yet, in force or ended. */
    boolean firstOf(Target target) {
        return count("select count(*) from (select 1 from district." + target.table() + " where source = :source limit 1) one") == 0;
    }

    /** Fresh rows without statistics mislead the planner. */
    void analyze(String table) {
        em.createNativeQuery("analyze " + table).executeUpdate();
    }

    /**
     * Writes down a problem of rows.
     *
     * @param bad a query or changing statement that gives line, value and parameter (text, or null) of the rows
     */
    void note(Deviation deviation, String file, String column, String bad) {
        query("""
                with bad as (%s),
                kept as (
                    insert into district.roster_problem (import_id, deviation, file_name, line, column_name, value, parameters, refused)
                    select :import, :deviation, :file, b.line, :column, left(coalesce(b.value, ''), 80),
                           case when b.parameter is null then cast('{}' as text[]) else array[b.parameter] end, :refused
                    from (select bad.*, row_number() over (order by line) as n from bad) b where b.n <= :kept)
                insert into district.roster_problem_count (import_id, deviation, file_name, column_name, refused, n, first_line, last_line)
                select :import, :deviation, :file, :column, :refused, count(*), min(line), max(line) from bad having count(*) > 0
                on conflict (import_id, deviation, file_name, column_name) do update
                set n = roster_problem_count.n + excluded.n, last_line = greatest(roster_problem_count.last_line, excluded.last_line)
                """.formatted(bad))
                .setParameter("deviation", deviation.name()).setParameter("file", file).setParameter("column", column)
                .setParameter("refused", deviation.kind() == Deviation.Kind.REFUSED).setParameter("kept", ProblemTally.KEPT)
                .executeUpdate();
    }

    private Query query(String sql) {
        Query query = em.createNativeQuery(sql);
        if (sql.contains(":import")) {
            query.setParameter("import", id);
        }
        if (sql.contains(":source")) {
            query.setParameter("source", source);
        }
        return query;
    }
}
