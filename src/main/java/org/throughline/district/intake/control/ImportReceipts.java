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
}
