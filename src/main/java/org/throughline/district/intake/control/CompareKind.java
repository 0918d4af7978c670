package org.throughline.district.intake.control;

import java.util.stream.Collectors;
import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.RosterKind;

/** Compares the staged rows of one kind with what is in force: nothing is changed but what waits. */
final class CompareKind {

    private static final int SAMPLES = 8;

    private final ImportSql sql;
    private final RosterKind kind;
    private final Target target;
    private final Plan plan;
    private final String file;

    CompareKind(ImportSql sql, RosterKind kind, Plan plan) {
        this.sql = sql;
        this.kind = kind;
        this.target = Targets.of(kind);
        this.plan = plan;
        this.file = plan.file(kind);
    }

    /** Leaves out rows whose id came before. */
    void leaveOutTwins() {
        sql.analyze("district.staged_" + target.table());
        leaveOutTwins(sql, target.table(), file);
    }

    static void leaveOutTwins(ImportSql sql, String table, String file) {
        sql.note(Deviation.ID_TWICE, file, "sourcedId", """
                update district.staged_%1$s s set state = case s.state when 'D' then 'U' else 'T' end
                from (select line, place, first_value(line) over same as first, row_number() over same as n
                      from district.staged_%1$s
                      where import_id = :import and state in ('A', 'D') and source_id in (
                          select source_id from district.staged_%1$s where import_id = :import and state in ('A', 'D') group by source_id having count(*) > 1)
                      window same as (partition by source_id order by line, place)) twin
                where twin.n > 1 and s.import_id = :import and s.line = twin.line and s.place = twin.place
                returning s.line, s.source_id as value, cast(twin.first as text) as parameter
                """.formatted(table));
    }

    void leaveOutOrphans() {
        target.references().stream().filter(Target.Reference::required).forEach(reference ->
                sql.note(Deviation.REFERENCE_ORPHAN, file, reference.spelling(), """
                        update district.staged_%s s set state = 'O'
                        where s.import_id = :import and s.state = 'A' and %s
                        returning s.line, s.%s as value, cast(null as text) as parameter
                        """.formatted(target.table(), leadsNowhere(reference), reference.column())));
    }

    /** After what is there of this kind too is known. */
    void noteOrphans() {
        target.references().stream().filter(reference -> !reference.required()).forEach(reference ->
                sql.note(Deviation.REFERENCE_ORPHAN_IGNORED, file, reference.spelling(), """
                        select s.line, s.%3$s as value, cast(null as text) as parameter from district.staged_%1$s s
                        where s.import_id = :import and s.state = 'A' and s.%3$s is not null and %2$s
                        """.formatted(target.table(), leadsNowhere(reference), reference.column())));
    }

    private static String leadsNowhere(Target.Reference reference) {
        return "not exists (select 1 from present_%s o where o.source_id = s.%s)".formatted(reference.target(), reference.column());
    }

    /** Writes down which rows are new, changed or ending, and how many of each at each school. */
    void compare() {
        if (sql.firstOf(target)) {
            sql.run("""
                    insert into district.roster_import_school (import_id, kind, school_id, added)
                    select :import, '%s', w.school, count(*) from (%s) w group by w.school""".formatted(kind, target.wanted()));
            sample("select 'A' as action, s.line, s.place, row_number() over (order by s.line, s.place) as n from district.staged_" + target.table()
                    + " s where s.import_id = :import and s.state = 'A' order by s.line, s.place limit " + SAMPLES);
            return;
        }
        sql.run("""
                with diff as materialized (
                    select w.line, w.place, w.school,
                           case when t.id is null then 'A' when not t.active or (%3$s) is distinct from (%4$s) then 'C' else 'S' end as action
                    from (%2$s) w left join district.%5$s t on t.source = :source and t.source_id = w.source_id),
                kept as (
                    insert into district.staged_change (import_id, kind, action, line, place)
                    select :import, '%1$s', d.action, d.line, d.place from diff d where d.action <> 'S')
                insert into district.roster_import_school (import_id, kind, school_id, added, changed, same)
                select :import, '%1$s', d.school, count(*) filter (where d.action = 'A'), count(*) filter (where d.action = 'C'), count(*) filter (where d.action = 'S')
                from diff d group by d.school
                """.formatted(kind, target.wanted(), target.of("t"), target.of("w"), target.table()));
        sql.run("""
                with gone as (
                    insert into district.staged_change (import_id, kind, action, id)
                    select :import, '%1$s', 'E', t.id from district.%2$s t where t.source = :source and t.active and %3$s returning id)
                insert into district.roster_import_school (import_id, kind, school_id, ended)
                select :import, '%1$s', e.school, count(*) from (select %4$s as school from gone g join district.%2$s t on t.id = g.id) e group by e.school
                on conflict (import_id, kind, school_id) do update set ended = excluded.ended
                """.formatted(kind, target.table(), Going.of(kind, plan), target.schoolOfT()));
        sample("""
                select c.action, c.line, c.place, row_number() over (partition by c.action order by c.line, c.place) as n
                from district.staged_change c where c.import_id = :import and c.kind = '%s' and c.action in ('A', 'C')""".formatted(kind));
        sampleEnding();
    }

    private void sample(String changes) {
        String names = target.columns().stream().map(column -> "'" + column + "'").collect(Collectors.joining(", "));
        sql.run("""
                insert into district.staged_sample (import_id, kind, action, place, source_id, label, school, columns, before, after)
                select :import, '%1$s', one.action, one.n, w.source_id, left(coalesce(w.label, w.source_id), 200), (select o.label from present_organization o where o.id = w.school),
                       coalesce(d.names, '{}'), coalesce(d.before, '{}'), coalesce(d.after, '{}')
                from (%8$s) one
                join (%2$s) w on w.line = one.line and w.place = one.place
                left join district.%3$s t on one.action = 'C' and t.source = :source and t.source_id = w.source_id
                left join lateral (select array_agg(v.name) as names, array_agg(coalesce(v.before, '')) as before, array_agg(coalesce(v.after, '')) as after
                                   from unnest(array[%4$s], array[%5$s], array[%6$s], array[%9$s]) as v (name, before, after, differs)
                                   where one.action = 'C' and v.differs) d on true
                where one.n <= %7$d
                """.formatted(kind, target.wanted(), target.table(), names, shown("t"), shown("w"), SAMPLES, changes,
                        target.columns().stream().map(column -> "t." + column + " is distinct from w." + column).collect(Collectors.joining(", "))));
    }

    private void sampleEnding() {
        sql.run("""
                insert into district.staged_sample (import_id, kind, action, place, source_id, label, school, columns, before, after)
                select :import, '%1$s', 'E', row_number() over (order by t.source_id), t.source_id, left(coalesce(%2$s, t.source_id), 200),
                       (select o.name from district.organization o where o.id = %3$s), '{}', '{}', '{}'
                from (select c.id from district.staged_change c where c.import_id = :import and c.kind = '%1$s' and c.action = 'E' limit %5$d) one
                join district.%4$s t on t.id = one.id
                """.formatted(kind, target.labelOfT(), target.schoolOfT(), target.table(), SAMPLES));
    }

    /** Values as people read them: what points to another row is said by that row's name. */
    private String shown(String alias) {
        return target.columns().stream().map(column -> {
            String value = alias + "." + column;
            return switch (column) {
                case "parent_id", "organization_id", "school_id" -> named("organization", "name", value, alias, kind == RosterKind.SESSION ? "academic_session" : "organization");
                case "course_id" -> named("course", "title", value, alias, "course");
                case "class_id" -> named("class", "title", value, alias, "class");
                case "person_id" -> named("person", "display_name", value, alias, "person");
                case "grades", "subjects", "other_ids", "term_source_ids" -> "array_to_string(" + value + ", ', ')";
                default -> "cast(" + value + " as text)";
            };
        }).collect(Collectors.joining(", "));
    }

    private static String named(String table, String column, String value, String alias, String present) {
        return alias.equals("w") ? "(select o.label from present_" + present + " o where o.id = " + value + " limit 1)"
                : "(select o." + (present.equals("academic_session") ? "title" : column) + " from district." + (present.equals("academic_session") ? present : table) + " o where o.id = " + value + ")";
    }
}
