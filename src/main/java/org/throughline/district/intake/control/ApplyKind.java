package org.throughline.district.intake.control;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.throughline.district.roster.control.RosterKind;

/** Brings what was found to be new, changed or ending of one kind into force, and keeps what was before where somebody was. */
final class ApplyKind {

    private final ImportSql sql;
    private final RosterKind kind;
    private final Target target;
    private final String day;

    ApplyKind(ImportSql sql, RosterKind kind, LocalDate day) {
        this.sql = sql;
        this.kind = kind;
        this.target = Targets.of(kind);
        this.day = "date '" + day + "'";
    }

    void apply() {
        if (sql.firstOf(target)) {
            add(target.wanted());
            sql.analyze("district." + target.table());
            return;
        }
        String changes = target.wanted() + " and exists (select 1 from district.staged_change c where c.import_id = :import and c.kind = '" + kind
                + "' and c.action = '%s' and c.line = s.line and c.place = s.place)";
        if (sql.count("select count(*) from (select 1 from district.staged_change where import_id = :import and kind = '" + kind + "' limit 1) c") == 0) {
            return;
        }
        add(changes.formatted("A"));
        change(changes.formatted("C"));
        end();
    }

    private void add(String rows) {
        sql.run("""
                insert into district.%1$s (id, source, source_id, %2$s%3$s)
                select district.roster_id(:source, '%1$s', w.source_id), :source, w.source_id, %4$s%5$s from (%6$s) w
                """.formatted(target.table(), String.join(", ", target.columns()), target.hasHistory() ? ", seen_from" : "", target.of("w"),
                        target.hasHistory() ? ", " + day : "", rows));
    }

    private void change(String rows) {
        String set = target.columns().stream().map(column -> column + " = w." + column).collect(Collectors.joining(", "));
        if (target.hasHistory()) {
            String moved = "(%s) is distinct from (%s)".formatted(target.placeOf("t"), target.placeOf("w"));
            // back on the day on which it ended, it never went
            String again = "(t.active or t.seen_until = " + day + ") and not (" + moved + ")";
            String id = target.table().equals("person") ? "" : target.table() + "_id, ";
            sql.run("""
                    insert into district.%1$s_past (%2$s%3$s, seen_from, seen_until)
                    select %4$s%5$s, t.seen_from, greatest(t.seen_from, case when t.active then %6$s else coalesce(t.seen_until, %6$s) end)
                    from (%7$s) w join district.%1$s t on t.source = :source and t.source_id = w.source_id where not (%8$s)
                    """.formatted(target.table(), target.table().equals("person") ? "person_id, " : id, String.join(", ", target.place()),
                            "t.id, ", target.placeOf("t"), day, rows, again));
            set += ", seen_until = null, seen_from = case when " + again + " then t.seen_from else " + day + " end";
        }
        sql.run("update district.%1$s t set %2$s, active = true from (%3$s) w where t.source = :source and t.source_id = w.source_id"
                .formatted(target.table(), set, rows));
    }

    private void end() {
        sql.run("""
                update district.%1$s t set active = false%2$s from district.staged_change c
                where c.import_id = :import and c.kind = '%3$s' and c.action = 'E' and t.id = c.id
                """.formatted(target.table(), target.hasHistory() ? ", seen_until = greatest(t.seen_from, " + day + ")" : "", kind));
    }

    /** Guardians of students have no rows of their own in a set. */
    static void guardianships(ImportSql sql, Plan plan, LocalDate at) {
        String day = "date '" + at + "'";
        sql.run("""
                insert into district.guardianship_past (guardian_id, student_id, seen_from, seen_until)
                select t.guardian_id, t.student_id, t.seen_from, t.seen_until from district.guardianship t
                join district.staged_guardianship s on s.import_id = :import and s.guardian_id = t.guardian_id and s.student_id = t.student_id
                where not t.active and t.seen_until < %s""".formatted(day));
        sql.run("""
                update district.guardianship t set active = true, seen_until = null, seen_from = case when t.seen_until = %1$s then t.seen_from else %1$s end
                from district.staged_guardianship s
                where s.import_id = :import and s.guardian_id = t.guardian_id and s.student_id = t.student_id and not t.active""".formatted(day));
        sql.run("""
                insert into district.guardianship (guardian_id, student_id, seen_from)
                select s.guardian_id, s.student_id, %s from district.staged_guardianship s
                where s.import_id = :import
                  and not exists (select 1 from district.guardianship t where t.guardian_id = s.guardian_id and t.student_id = s.student_id)""".formatted(day));
        sql.run("update district.guardianship t set active = false, seen_until = greatest(t.seen_from, " + day + ") where " + ComparePeople.guardianshipsGoing(plan));
    }

    static void demographics(ImportSql sql, Plan plan) {
        sql.run("update district.person t set english_learner = null, disability = null, lunch_status = null where " + ComparePeople.demographicsGoing(plan));
        sql.run("""
                update district.person t set english_learner = s.english_learner, disability = s.disability, lunch_status = s.lunch_status
                from district.staged_demographics s
                where s.import_id = :import and s.state = 'A' and t.source = :source and t.source_id = s.source_id
                  and (t.english_learner, t.disability, t.lunch_status) is distinct from (s.english_learner, s.disability, s.lunch_status)""");
    }
}
