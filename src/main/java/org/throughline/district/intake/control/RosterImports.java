package org.throughline.district.intake.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.district.mapping.control.RosterSets;
import org.throughline.platform.Ids;
import org.throughline.platform.job.JobRows;
import org.throughline.platform.job.Jobs;

/** Somebody hands in a set of rosters, which a job then takes in. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class RosterImports {

    public static final String JOB = "roster-import";

    private static final int LONGEST_NAME = 200;

    @Inject
    Uploads uploads;

    @Inject
    RosterSets sets;

    @Inject
    ImportReceipts receipts;

    @Inject
    Jobs jobs;

    @Inject
    JobRows jobRows;

    @Inject
    Viewer viewer;

    /** Keeps the set, a zip of OneRoster CSV files, and starts its import. Returns the job to follow. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID receive(String fileName, InputStream content) {
        return receive(null, fileName, content, null);
    }

    /** The same with the name of a saved mapping that the set is to be read by whatever its headers; null for none. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID receive(String fileName, InputStream content, String mapping) {
        return receive(null, fileName, content, mapping);
    }

    /**
     * A set that came by itself, through a feed that is named as people know it: goes on into force by itself, unless it
     * needs a person. Returns the job to follow.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID deliver(String feed, String fileName, InputStream content) {
        return receive(feed, fileName, content, null);
    }

    private UUID receive(String feed, String fileName, InputStream content, String mapping) {
        boolean asked = mapping != null && !mapping.isBlank();
        if (asked) {
            sets.require(mapping.strip());
        }
        UUID id = Ids.timeOrdered();
        String name = plain(fileName);
        receipts.received(id, feed, name, uploads.keep(id, content));
        if (asked) {
            receipts.readBy(id, mapping.strip());
        }
        UUID job = jobs.start(JOB, name, viewer.id().value(), Map.of("import", id.toString()));
        receipts.runsAs(id, job);
        jobRows.resultAt(job, "/district/import.xhtml?id=" + id);
        return job;
    }

    /** The last part of what a browser calls the file. */
    private static String plain(String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        name = name.substring(name.lastIndexOf('/') + 1).strip();
        return name.isEmpty() ? "rosters.zip" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
