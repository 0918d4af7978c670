package org.throughline.district.intake.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Notes that a set came in, before its job starts and in a transaction of its own, as the job reads it from another. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportReceipts {

    @Inject
    ImportStore store;

    @Inject
    Uploads uploads;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    public void received(UUID id, String feed, String fileName, long size) {
        store.received(id, feed, fileName, size, clock.instant(), viewer.id(), viewer.name());
        audit.note(viewer.id().value(), "rosters received", id.toString(), (feed == null ? "" : feed + ", ") + fileName + ", " + size + " bytes");
    }

    /** By the saved mapping of this name. */
    public void readBy(UUID id, String mapping) {
        store.readBy(id, mapping);
    }

    public void runsAs(UUID id, UUID job) {
        store.runsAs(id, job);
    }

    /** Somebody's word that a waiting set shall come into force; what the guard holds needs a reason. */
    public void committed(UUID id, String reason) {
        if (reason.isBlank() && !store.holds(id).isEmpty()) {
            throw new ReasonMissing();
        }
        decided(id, ImportState.WAITING, ImportState.APPLYING, reason, "rosters committed");
    }

    /** Nothing of the set comes into force, and nothing of it stays. */
    public void discarded(UUID id, ImportState from, String reason) {
        decided(id, from, ImportState.DISCARDED, reason, "rosters discarded");
        store.clean(id);
        uploads.remove(id);
    }

    public void resumed(UUID id) {
        if (!store.resumed(id)) {
            throw new NotWaiting();
        }
        audit.note(viewer.id().value(), "roster import goes on", id.toString(), store.row(id).fileName());
    }

    /** A job that could not be started changes nothing. */
    public void waitsAgain(UUID id) {
        store.waitsAgain(id);
    }

    private void decided(UUID id, ImportState from, ImportState to, String reason, String action) {
        if (!store.decided(id, from, to, viewer.id(), viewer.name(), reason.strip())) {
            throw new NotWaiting();
        }
        audit.note(viewer.id().value(), action, id.toString(), store.row(id).fileName() + (reason.isBlank() ? "" : ": " + reason.strip()));
    }
}
