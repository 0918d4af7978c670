package org.throughline.district.intake.control;

import org.throughline.district.roster.control.RosterKind;

/**
 * What is there once a set is in force, a temporary table for each kind that others point to: the set's own rows, and those
 * in force that it does not end. Row by row: source_id, id, school, label, kind.
 */
final class Presence {

    private static final String IDS = "district.roster_id(:source, '%1$s', s.source_id)";

    private final ImportSql sql;
    private final Plan plan;

    Presence(ImportSql sql, Plan plan) {
        this.sql = sql;
        this.plan = plan;
    }

    /** Once the kind's own rows are sorted out. */
    void make(RosterKind kind) {
        switch (kind) {
            case ORG -> make(kind, "case when s.type = 'school' then " + IDS + " end", "s.name", "s.type", "case when t.kind = 'SCHOOL' then t.id end", "t.name", "t.kind", "");
            case SESSION -> make(kind, "cast(null as uuid)", "s.title", "s.type", "cast(null as uuid)", "t.title", "t.type", "");
            case COURSE -> make(kind, "cast(null as uuid)", "s.title", "s.code", "cast(null as uuid)", "t.title", "t.code", "");
            case CLASS -> make(kind, "o.id", "s.title", "s.type", "t.school_id", "t.title", "t.type", "join present_organization o on o.source_id = s.school");
            case USER -> make(kind, "cast(null as uuid)", "s.given_name || ' ' || s.family_name", "s.kind", "cast(null as uuid)", "t.display_name", "t.kind", "");
            default -> { }
        }
    }

    private void make(RosterKind kind, String school, String label, String sort, String schoolOfT, String labelOfT, String sortOfT, String joins) {
        String table = Targets.of(kind).table();
        sql.run("drop table if exists present_" + table);
        sql.run("""
                create temporary table present_%1$s on commit drop as
                select s.source_id, %2$s as id, %3$s as school, %4$s as label, %5$s as kind
                from district.staged_%1$s s %6$s where s.import_id = :import and s.state = 'A'
                union all
                select t.source_id, t.id, %7$s, %8$s, %9$s from district.%1$s t
                where t.source = :source and t.active and not (%10$s)
                  and not exists (select 1 from district.staged_%1$s x where x.import_id = :import and x.state = 'A' and x.source_id = t.source_id)
                """.formatted(table, IDS.formatted(table), school.formatted(table), label, sort, joins, schoolOfT, labelOfT, sortOfT, Going.of(kind, plan)));
        sql.analyze("present_" + table);
    }
}
