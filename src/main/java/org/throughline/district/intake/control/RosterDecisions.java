package org.throughline.district.intake.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.Jobs;

/** A person decides about a set that waits: it comes into force whole, or nothing of it does. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RosterDecisions {

    static final String COMMIT = "roster-commit";

    @Inject
    ImportReceipts receipts;

    @Inject
    ImportQueries imports;

    @Inject
    Jobs jobs;

    @Inject
    JobRows jobRows;

    @Inject
    Viewer viewer;

    /**
     * Starts the one step that brings the set into force, and returns its job. What the guard holds needs a reason. If another
     * set came into force since the preview, the set is compared again and waits again.
     */
    public UUID commit(UUID id, String reason) {
        receipts.committed(id, reason == null ? "" : reason);
        try {
            return start(COMMIT, id);
        } catch (RuntimeException e) {
            receipts.waitsAgain(id);
            throw e;
        }
    }

    /** A waiting set, or one that broke off, goes: nothing of it was or will be in force. */
    public void discard(UUID id, String reason) {
        ImportRow row = imports.row(id);
        receipts.discarded(id, row.state() == ImportState.FAILED ? ImportState.FAILED : ImportState.WAITING, reason == null ? "" : reason);
    }

    /** What broke off goes on from its last chunk. */
    public void resume(UUID id) {
        receipts.resumed(id);
        jobs.goOn(imports.row(id).job());
    }

    private UUID start(String kind, UUID id) {
        UUID job = jobs.start(kind, imports.row(id).fileName(), viewer.id().value(), Map.of("import", id.toString()));
        receipts.runsAs(id, job);
        jobRows.resultAt(job, "/district/import.xhtml?id=" + id);
        return job;
    }
}
