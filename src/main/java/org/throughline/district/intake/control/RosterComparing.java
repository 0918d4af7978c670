package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.throughline.district.roster.control.Deviation;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;

/** Says what a staged set would change, and whether that needs a person. Nothing of the rosters in force is changed. */
@ApplicationScoped
class RosterComparing {

    /** Problems that are found here, not when reading. */
    private static final List<Deviation> FOUND_HERE = List.of(Deviation.ID_TWICE, Deviation.REFERENCE_ORPHAN, Deviation.REFERENCE_ORPHAN_IGNORED,
            Deviation.ROLE_NONE, Deviation.PERSON_ERASED);

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportStore store;

    @Inject
    ImportGuard guard;

    @Inject
    ImportMail mail;

    /** True if the set may come into force now; false if it waits for a person. */
    boolean compare(UUID id, RosterApplying.Progress progress) {
        ImportRow row = store.row(id);
        List<CountRow> counts = store.counts(id);
        requireComplete(id, counts);
        String source = SourceOfSet.of(em, id);
        ImportSql sql = new ImportSql(em, id, source);
        boolean again = row.comparedAt() != null;
        if (again) {
            forget(sql);
        }
        Plan plan = new Plan(counts);
        List<RosterKind> kinds = plan.kinds();
        for (RosterKind kind : kinds) {
            if (kind != RosterKind.DEMOGRAPHICS) {
                new CompareKind(sql, kind, plan).leaveOutTwins();
            }
        }
        Presence presence = new Presence(sql, plan);
        int done = 0;
        for (RosterKind kind : RosterKind.values()) {
            if (plan.mode(kind) == RosterMode.ABSENT) {
                presence.make(kind);
            } else {
                progress.at(done++, kinds.size());
                compare(kind, sql, plan, presence);
            }
        }
        sum(id, sql, plan, counts);
        guard.look(sql, store.counts(id), plan);
        boolean held = !store.holds(id).isEmpty();
        boolean needsNobody = !held && (row.feed() != null || store.tellsNothingNew(id));
        store.compared(id, source, again, needsNobody ? ImportState.APPLYING : ImportState.WAITING);
        if (held) {
            mail.tellWaiting(store.row(id));
        }
        return needsNobody;
    }

    private static void compare(RosterKind kind, ImportSql sql, Plan plan, Presence presence) {
        ComparePeople people = new ComparePeople(sql, plan);
        if (kind == RosterKind.DEMOGRAPHICS) {
            people.demographics();
            return;
        }
        CompareKind one = new CompareKind(sql, kind, plan);
        if (kind == RosterKind.USER) {
            people.sort();
        }
        one.leaveOutOrphans();
        presence.make(kind);
        one.noteOrphans();
        one.compare();
        if (kind == RosterKind.USER) {
            people.guardianships();
        }
    }

    /** What an earlier look found is found anew. */
    private static void forget(ImportSql sql) {
        for (StagedTable table : StagedTable.values()) {
            sql.run("update " + table.table() + " set state = case state when 'U' then 'D' else 'A' end where import_id = :import and state in ('T', 'O', 'U')");
        }
        String found = FOUND_HERE.stream().map(deviation -> "'" + deviation + "'").collect(java.util.stream.Collectors.joining(", "));
        sql.run("delete from district.roster_problem where import_id = :import and deviation in (" + found + ")");
        sql.run("delete from district.roster_problem_count where import_id = :import and deviation in (" + found + ")");
        for (String table : List.of("roster_import_school", "roster_import_hold", "staged_sample", "staged_change", "staged_guardianship")) {
            sql.run("delete from district." + table + " where import_id = :import");
        }
    }

    private void sum(UUID id, ImportSql sql, Plan plan, List<CountRow> counts) {
        sql.run("""
                update district.roster_import_school s set school = o.label from present_organization o
                where s.import_id = :import and o.id = s.school_id""");
        sql.run("""
                update district.roster_import_school s set school = o.name from district.organization o
                where s.import_id = :import and o.id = s.school_id and s.school is null""");
        sql.run("""
                update district.roster_import_count c set added = s.added, changed = s.changed, same = s.same, ended = s.ended
                from (select kind, sum(added) as added, sum(changed) as changed, sum(same) as same, sum(ended) as ended
                      from district.roster_import_school where import_id = :import group by kind) s
                where c.import_id = :import and c.kind = s.kind""");
        for (CountRow count : counts) {
            if (count.off()) {
                continue;
            }
            if (count.kind().equals(CountRow.GUARDIANSHIP)) {
                store.rows(id, count.kind(), sql.count("select count(*) from district.staged_guardianship where import_id = :import"));
                continue;
            }
            String table = StagedTable.of(RosterKind.valueOf(count.kind())).table();
            if (count.kind().equals(RosterKind.ROLE.name()) && plan.rolesOfUsers()) {
                store.rows(id, count.kind(), sql.count("select count(*) from " + table + " where import_id = :import"));
            }
            store.leftOut(id, count.kind(), sql.count("select count(*) from " + table + " where import_id = :import and state in ('R', 'O', 'T', 'U')"));
        }
    }

    /** A part of a complete list, whatever lost the rest, would end what it lacks. */
    private void requireComplete(UUID id, List<CountRow> counts) {
        Plan plan = new Plan(counts);
        for (CountRow count : counts) {
            boolean ofUsers = count.kind().equals(CountRow.GUARDIANSHIP) || count.kind().equals(RosterKind.ROLE.name()) && plan.rolesOfUsers();
            if (!count.off() && !ofUsers) {
                String table = StagedTable.of(RosterKind.valueOf(count.kind())).table();
                long staged = new ImportSql(em, id, null).count("select count(*) from " + table + " where import_id = :import");
                if (staged != count.rows()) {
                    throw new IllegalStateException(staged + " of " + count.rows() + " rows of " + count.fileName() + " are staged");
                }
            }
        }
    }
}
