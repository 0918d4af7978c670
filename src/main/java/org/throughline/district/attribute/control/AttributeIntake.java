package org.throughline.district.attribute.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.audit.Audit;

/** Somebody hands in what no roster column holds, says what its columns are, sees what it would change, and decides. */
@Stateless
@RolesAllowed(Can.IMPORT_ROSTERS)
public class AttributeIntake {

    private static final int MEGABYTES = 20;
    private static final int LONGEST_NAME = 200;
    private static final int GUARD_PERCENT = 20;
    private static final int GUARD_FROM = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    AttributeStore store;

    @Inject
    FactStaging staging;

    @Inject
    Audit audit;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * Keeps a CSV file. Where its headers are the template's, or were mapped before, its rows are staged at once.
     *
     * @param complete whether it is the complete list, so that what it lacks ends
     */
    public UUID receive(AttributeKind kind, boolean complete, String fileName, InputStream content) {
        store.forgotten(clock.instant()).forEach(forgotten -> store.settle(forgotten, "DISCARDED"));
        byte[] bytes = bytes(content);
        List<String> headers = new AttributeText(bytes).headers();
        Optional<List<String>> known = store.known(kind, headers);
        List<String> columns = known.orElseGet(() -> ColumnChoice.proposed(kind, headers));
        UUID id = Ids.timeOrdered();
        store.received(id, kind, complete, plain(fileName), bytes, headers, columns, clock.instant());
        audit.note(viewer.id().value(), "attributes received", id.toString(), kind.path() + " " + plain(fileName));
        if (known.isPresent() || ColumnChoice.certain(kind, headers)) {
            stage(store.file(id), columns);
        }
        return id;
    }

    private static byte[] bytes(InputStream content) {
        try {
            byte[] bytes = content.readNBytes((MEGABYTES << 20) + 1);
            if (bytes.length > MEGABYTES << 20) {
                throw new AttributesTooLarge(MEGABYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of what a browser calls the file. */
    private static String plain(String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        name = name.substring(name.lastIndexOf('/') + 1).strip();
        return name.isEmpty() ? "attributes.csv" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** Says which column each header means, '' for one that is not read, and stages the rows so. It holds for later files with these headers. */
    public void map(UUID id, List<String> columns) {
        AttributeFile file = store.lock(id);
        requireOpen(file);
        if (columns.size() != file.headers().length) {
            throw new ColumnsMissing("");
        }
        store.remember(file.kind(), file.headerList(), columns);
        stage(file, columns);
    }

    private void stage(AttributeFile file, List<String> columns) {
        ColumnChoice.require(file.kind(), columns);
        FactRows rows = new FactRows(file.kind(), file.headerList(), columns);
        new AttributeText(store.content(file.id())).read(rows);
        staging.stage(file.id(), rows, header(file, columns, AttributeColumn.PERSON), header(file, columns, "school"));
        store.mapped(file.id(), columns, rows.rows());
        store.counted(file.id(), staging.refused(file.id()), staging.counts(store.file(file.id())));
    }

    private static String header(AttributeFile file, List<String> columns, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? column : file.headers()[at];
    }

    /**
     * Puts it in force, whole or not at all.
     *
     * @param anyway also where it ends more than a person should have to look at
     */
    public void commit(UUID id, boolean anyway) {
        AttributeFile file = store.lock(id);
        requireOpen(file);
        if (file.state().equals("MAPPING")) {
            throw new AttributesUnmapped(file.fileName());
        }
        if (file.complete() && staging.taken(id) == 0) {
            throw new AttributesEmpty(file.fileName());
        }
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:kind, 0))").setParameter("kind", "attributes " + file.kind()).getSingleResult();
        AttributeStore.Counts counts = staging.counts(file);
        int before = staging.inForce(file);
        if (!anyway && overGuard(counts.ended(), before)) {
            throw new FactsWouldEnd(counts.ended(), before);
        }
        store.counted(id, file.refused(), counts);
        staging.apply(file, LocalDate.now(clock));
        store.settle(id, "DONE");
        audit.note(viewer.id().value(), "attributes committed", id.toString(), "%s %s: %d new, %d changed, %d ended".formatted(file.kind().path(), file.fileName(),
                counts.added(), counts.changed(), counts.ended()));
    }

    static boolean overGuard(int ended, int before) {
        return before > GUARD_FROM && ended * 100L > (long) GUARD_PERCENT * before;
    }

    public void discard(UUID id) {
        AttributeFile file = store.lock(id);
        requireOpen(file);
        store.settle(id, "DISCARDED");
        audit.note(viewer.id().value(), "attributes discarded", id.toString(), file.kind().path() + " " + file.fileName());
    }

    private static void requireOpen(AttributeFile file) {
        if (file.settled()) {
            throw new AttributesSettled(file.fileName());
        }
    }
}
