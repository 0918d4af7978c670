package org.throughline.district.intake.control;

import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** Applies the staged rows of one kind: new ones are added, others changed, and what is there no more is ended. */
final class ApplyKind {

    private static final String STAGED = "district.staged_%s where import_id = :import and state = '%s'";

    private final ImportSql sql;
    private final RosterKind kind;
    private final Target target;
    private final String file;
    private final RosterMode mode;
    private final boolean rolesOfUsers;

    ApplyKind(ImportSql sql, RosterKind kind, Plan plan) {
        this.sql = sql;
        this.kind = kind;
        this.target = Targets.of(kind);
        this.file = plan.file(kind);
        this.mode = plan.mode(kind);
        this.rolesOfUsers = kind == RosterKind.ROLE && plan.rolesOfUsers();
    }

    /** Leaves out rows whose id came before. */
    void leaveOutTwins() {
        sql.analyze("district.staged_" + target.table());
        leaveOutTwins(sql, target.table(), file);
    }

    static void leaveOutTwins(ImportSql sql, String table, String file) {
        sql.note(Deviation.ID_TWICE, file, "sourcedId", """
                update district.staged_%1$s s set state = 'T'
                from (select line, place, first_value(line) over same as first, row_number() over same as n
                      from district.staged_%1$s where import_id = :import and state in ('A', 'D')
                      window same as (partition by source_id order by line, place)) twin
                where twin.n > 1 and s.import_id = :import and s.line = twin.line and s.place = twin.place
                returning s.line, s.source_id as value, cast(twin.first as text) as parameter
                """.formatted(table));
    }

    Counted apply() {
        target.references().stream().filter(Target.Reference::required).forEach(this::leaveOutOrphans);
        long before = sql.count("select count(*) from district.%s t where t.source = :source and t.active".formatted(target.table()));
        long valid = sql.count("select count(*) from " + STAGED.formatted(target.table(), "A"));
        long[] written = sql.written(target.upsert());
        sql.analyze("district." + target.table());
        target.references().stream().filter(reference -> !reference.required()).forEach(this::noteOrphans);
        long ended = end(gone(), before);
        long refused = sql.count("select count(*) from district.staged_%s where import_id = :import and state in ('O', 'T')".formatted(target.table()));
        return new Counted(kind.name(), written[0], written[1], valid - written[0] - written[1], ended, refused);
    }

    private String gone() {
        if (rolesOfUsers) {
            return target.missing() + (mode == RosterMode.BULK ? " and not " : " and ") + ofUsers(mode == RosterMode.BULK ? "= 'R'" : "in ('A', 'D')");
        }
        return mode == RosterMode.BULK ? target.missing() : target.announced();
    }

    /** In 1.1 a user's row holds all roles of the user: those of a refused row stay, and a delta replaces those it names. */
    private static String ofUsers(String state) {
        return """
                exists (select 1 from district.staged_person u where u.import_id = :import and u.state %s
                        and t.person_id = district.roster_id(:source, 'person', u.source_id))""".formatted(state);
    }

    private long end(String gone, long before) {
        if (mode == RosterMode.BULK) {
            long ending = sql.count("select count(*) from district.%s t where t.source = :source and t.active and %s".formatted(target.table(), gone));
            EndingGuard.require(kind.name(), file, ending, before);
        }
        return sql.run("update district.%s t set active = false where t.source = :source and t.active and %s".formatted(target.table(), gone));
    }

    private void leaveOutOrphans(Target.Reference reference) {
        sql.note(Deviation.REFERENCE_ORPHAN, file, reference.spelling(), """
                update district.staged_%s s set state = 'O'
                where s.import_id = :import and s.state = 'A' and %s
                returning s.line, s.%s as value, cast(null as text) as parameter
                """.formatted(target.table(), leadsNowhere(reference), reference.column()));
    }

    private void noteOrphans(Target.Reference reference) {
        sql.note(Deviation.REFERENCE_ORPHAN_IGNORED, file, reference.spelling(), """
                select s.line, s.%3$s as value, cast(null as text) as parameter from district.staged_%1$s s
                where s.import_id = :import and s.state = 'A' and s.%3$s is not null and %2$s
                """.formatted(target.table(), leadsNowhere(reference), reference.column()));
    }

    private static String leadsNowhere(Target.Reference reference) {
        return "not exists (select 1 from district.%1$s o where o.id = district.roster_id(:source, '%1$s', s.%2$s) and o.active)"
                .formatted(reference.target(), reference.column());
    }
}
