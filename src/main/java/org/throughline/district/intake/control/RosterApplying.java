package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Viewer;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.RealTime;

/** Makes the staged rows of a set the district's rosters. */
@ApplicationScoped
public class RosterApplying {

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportStore store;

    @Inject
    GrantAccess access;

    @Inject
    ImportMail mail;

    @Inject
    Audit audit;

    @Inject
    Viewer viewer;

    @Inject
    @RealTime
    Clock clock;

    /** Where progress goes: kinds done, and how many there are. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    void apply(UUID id, Progress progress) {
        if (store.row(id).state() == ImportState.DONE) {
            return;     // a crash came between the commit and the step's end
        }
        List<CountRow> counts = store.counts(id);
        requireComplete(id, counts);
        String source = SourceOfSet.of(em, id);
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:source, 0))").setParameter("source", "rosters " + source).getSingleResult();
        ImportSql sql = new ImportSql(em, id, source);
        Plan plan = new Plan(counts);
        List<RosterKind> kinds = kinds(plan);
        kinds.stream().filter(kind -> kind != RosterKind.DEMOGRAPHICS).forEach(kind -> new ApplyKind(sql, kind, plan).leaveOutTwins());
        for (int i = 0; i < kinds.size(); i++) {
            progress.at(i, kinds.size());
            apply(id, kinds.get(i), sql, plan);
        }
        progress.at(kinds.size(), kinds.size());
        UUID district = SqlRead.of(em, Id.class, "select district.roster_id(:source, 'organization', :source)").with("source", source).one().id();
        access.tell(source, district);
        ImportRow row = store.row(id);
        long seconds = SqlRead.of(em, Started.class, "select j.started_at from platform.job j where j.id = :job").with("job", row.job()).first()
                .map(job -> Duration.between(job.at(), clock.instant()).toSeconds()).orElse(0L);
        store.done(id, source, district, seconds, mail.tell(row));
        audit.note(viewer.id().value(), "rosters applied", id.toString(), row.fileName());
    }

    private static List<RosterKind> kinds(Plan plan) {
        List<RosterKind> kinds = new ArrayList<>();
        for (RosterKind kind : RosterKind.values()) {
            if (plan.mode(kind) != RosterMode.ABSENT) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private void apply(UUID id, RosterKind kind, ImportSql sql, Plan plan) {
        ApplyPeople people = new ApplyPeople(sql, plan);
        if (kind == RosterKind.DEMOGRAPHICS) {
            store.count(id, people.demographics());
            return;
        }
        if (kind == RosterKind.USER) {
            people.sort();
        }
        if (kind == RosterKind.ROLE && plan.rolesOfUsers()) {
            store.rows(id, kind.name(), sql.count("select count(*) from district.staged_position where import_id = :import"));
        }
        store.count(id, new ApplyKind(sql, kind, plan).apply());
        if (kind == RosterKind.USER) {
            store.count(id, people.guardianships());
            store.rows(id, CountRow.GUARDIANSHIP, sql.count("select count(*) from district.staged_guardianship where import_id = :import"));
        }
    }

    /** A part of a complete list, whatever lost the rest, would end what it lacks. */
    private void requireComplete(UUID id, List<CountRow> counts) {
        for (CountRow count : counts) {
            boolean ofUsers = count.kind().equals(CountRow.GUARDIANSHIP) || count.kind().equals(RosterKind.ROLE.name()) && count.rows() == 0;
            if (!count.off() && !ofUsers) {
                String table = StagedTable.of(RosterKind.valueOf(count.kind())).table();
                long staged = new ImportSql(em, id, null).count("select count(*) from " + table + " where import_id = :import");
                if (staged != count.rows()) {
                    throw new IllegalStateException(staged + " of " + count.rows() + " rows of " + count.fileName() + " are staged");
                }
            }
        }
    }

    record Id(UUID id) {}

    record Started(java.time.Instant at) {}
}
