package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Viewer;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Makes a set that was compared the district's rosters: what was found then, and nothing else. */
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
    DomainClock district;

    /** Where progress goes: kinds done, and how many there are. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    void apply(UUID id, Progress progress) {
        ImportRow row = store.row(id);
        if (row.state() == ImportState.DONE) {
            return;     // a crash came between the commit and the step's end
        }
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:source, 0))").setParameter("source", "rosters " + row.source()).getSingleResult();
        if (store.isStale(id)) {
            throw new PreviewStale();
        }
        ImportSql sql = new ImportSql(em, id, row.source());
        Plan plan = new Plan(store.counts(id));
        LocalDate day = LocalDate.ofInstant(row.receivedAt(), district.getZone());
        if (!store.tellsNothingNew(id)) {
            apply(sql, plan, day, progress);
        }
        UUID root = SqlRead.of(em, Id.class, "select district.roster_id(:source, 'organization', :source)").with("source", row.source()).one().id();
        access.tell(row.source(), root);
        store.done(id, root, mail.tell(row));
        audit.note(viewer.id().value(), "rosters applied", id.toString(), row.fileName());
    }

    private static void apply(ImportSql sql, Plan plan, LocalDate day, Progress progress) {
        List<RosterKind> kinds = plan.kinds();
        Presence presence = new Presence(sql, plan);
        int done = 0;
        for (RosterKind kind : RosterKind.values()) {
            presence.make(kind);
            if (plan.mode(kind) == RosterMode.ABSENT) {
                continue;
            }
            progress.at(done++, kinds.size());
            if (kind == RosterKind.DEMOGRAPHICS) {
                ApplyKind.demographics(sql, plan);
            } else {
                new ApplyKind(sql, kind, day).apply();
            }
            if (kind == RosterKind.USER) {
                ApplyKind.guardianships(sql, plan, day);
            }
        }
        progress.at(kinds.size(), kinds.size());
    }

    record Id(UUID id) {}
}
