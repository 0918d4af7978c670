package org.throughline.district.intake.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.district.mapping.control.RosterSets;
import org.throughline.district.roster.control.Problem;
import org.throughline.district.roster.control.RosterFile;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterSet;
import org.throughline.district.roster.control.RosterUnreadable;
import org.throughline.district.roster.control.RosterVersion;

/** The steps of an import around its staging, each in one transaction: the check, the applying, and the end. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RosterIntake {

    @Inject
    ImportStore store;

    @Inject
    Uploads uploads;

    @Inject
    RosterSets sets;

    @Inject
    RosterStaging staging;

    @Inject
    RosterComparing comparing;

    @Inject
    RosterApplying applying;

    /** Opens the set and notes what is in it. False if the whole set cannot be read, which is noted too. */
    public boolean check(UUID id) {
        try (RosterSet set = sets.open(id, uploads.path(id))) {
            store.describe(id, set.version().number(), set.systemName());
            List<Problem> problems = new ArrayList<>(set.problems());
            for (RosterFile file : set.files()) {
                problems.addAll(file.problems());
                plan(id, file, set.version());
            }
            staging.note(id, problems);
            return true;
        } catch (RosterUnreadable unreadable) {
            store.refused(id, unreadable.messageKey(), unreadable.parameters());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plan(UUID id, RosterFile file, RosterVersion version) {
        RosterKind kind = file.kind();
        String mode = !staging.kinds().contains(kind) ? "OFF" : file.refused() ? "REFUSED" : file.mode().name();
        store.plan(id, kind.name(), 10 * kind.ordinal(), file.name(), mode, file.records());
        if (kind == RosterKind.USER && !mode.equals("REFUSED")) {
            store.plan(id, CountRow.GUARDIANSHIP, 10 * RosterKind.ROLE.ordinal() + 1, file.name(), mode, 0);
            if (version == RosterVersion.ONEROSTER_1_1) {
                store.plan(id, RosterKind.ROLE.name(), 10 * RosterKind.ROLE.ordinal(), file.name(), mode, 0);
            }
        }
    }

    /** Says what the set would change; true if it may come into force without a person. */
    public boolean compare(UUID id, RosterApplying.Progress progress) {
        return comparing.compare(id, progress);
    }

    public void applying(UUID id) {
        store.applying(id);
    }

    /** Everything or nothing: whatever is thrown here rolls all of it back. */
    public void apply(UUID id, RosterApplying.Progress progress) {
        applying.apply(id, progress);
    }

    public void refuse(UUID id, ImportRefused why) {
        store.refused(id, why.key(), why.parameters());
    }

    public void fail(UUID id) {
        store.failed(id);
    }

    /** What was staged and uploaded is about people, and stays no longer than it is needed. */
    public void clean(UUID id) {
        store.clean(id);
        uploads.remove(id);
    }
}
