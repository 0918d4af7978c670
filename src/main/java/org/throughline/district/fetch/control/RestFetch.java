package org.throughline.district.fetch.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.district.fetch.control.FetchFailed.Reason;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;
import org.throughline.district.roster.control.RosterVersion;

/** Reads everything, or what changed, from a OneRoster service and makes a set of it. For one use. */
public final class RestFetch {

    /** What a page calls its list where that is not the name of the collection. */
    private static final Map<String, String> LISTS = Map.of("schools", "orgs", "terms", "academicSessions", "students", "users", "teachers", "users");

    /** Narrower collections for those that a service does not give. */
    private static final Map<RosterKind, List<String>> INSTEAD = Map.of(RosterKind.ORG, List.of("schools"), RosterKind.SESSION, List.of("terms"),
            RosterKind.USER, List.of("students", "teachers"));

    private final Source source;
    private final FetchLimits limits;
    private final Path folder;
    private final RosterService service;
    private final Pages pages;
    private final List<String> substituted = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** @param folder where answers and files lie meanwhile; the caller removes it with all that is in it */
    public RestFetch(Source source, FetchLimits limits, Path folder, Clock clock, Pause pause, FetchProgress progress) {
        this.source = source;
        this.limits = limits;
        this.folder = folder;
        service = new RosterService(source.address(), source.credentials(), limits, folder, clock, pause);
        pages = new Pages(service, source.address(), limits, progress);
    }

    /**
     * Reads the service.
     *
     * @param since only rows that changed after it; empty for a complete set
     * @throws FetchFailed if not all could be read; then there is no set
     */
    public Fetched fetch(Optional<Instant> since) {
        SetFiles files = new SetFiles(folder, source.version());
        long rows = 0;
        for (RosterKind kind : RosterKind.values()) {
            if (kind != RosterKind.ROLE && (kind != RosterKind.DEMOGRAPHICS || source.demographics())) {
                rows += readPatiently(files, kind, since);
            }
        }
        return new Fetched(files.zip(source.name()), rows, List.copyOf(substituted), List.copyOf(missing));
    }

    private long readPatiently(SetFiles files, RosterKind kind, Optional<Instant> since) {
        for (int reading = 1;; reading++) {
            try {
                return read(files, kind, since);
            } catch (FetchFailed failed) {
                if (failed.reason() != Reason.PAGES_CHANGED || reading >= limits.readings()) {
                    throw failed;
                }
            }
        }
    }

    private long read(SetFiles files, RosterKind kind, Optional<Instant> since) {
        try {
            return read(files, kind, List.of(kind.property()), since.isPresent() ? RosterMode.DELTA : RosterMode.BULK, since);
        } catch (FetchFailed failed) {
            boolean notGiven = failed.reason() == Reason.NOT_FOUND || failed.reason() == Reason.NOT_ALLOWED;
            if (notGiven && kind == RosterKind.DEMOGRAPHICS) {
                files.leaveOut(kind);
                missing.add(kind.property());
                return 0;
            }
            if (!notGiven || !INSTEAD.containsKey(kind)) {
                throw failed;
            }
            return readInstead(files, kind, since, failed);
        }
    }

    /** Who is not among students and teachers may be somebody else: only what is marked as deleted ends. */
    private long readInstead(SetFiles files, RosterKind kind, Optional<Instant> since, FetchFailed why) {
        try {
            long rows = read(files, kind, INSTEAD.get(kind), RosterMode.DELTA, since);
            if (!substituted.contains(kind.property())) {
                substituted.add(kind.property());
            }
            return rows;
        } catch (FetchFailed also) {
            throw also.reason() == Reason.NOT_FOUND || also.reason() == Reason.NOT_ALLOWED ? why : also;
        }
    }

    private long read(SetFiles files, RosterKind kind, List<String> collections, RosterMode mode, Optional<Instant> since) {
        boolean roles = kind == RosterKind.USER && source.version() != RosterVersion.ONEROSTER_1_1;
        try (CsvWriter csv = files.begin(kind, mode); CsvWriter ofRoles = roles ? files.begin(RosterKind.ROLE, mode) : null) {
            boolean changes = mode == RosterMode.DELTA;
            List<String> columns = files.columns(kind);
            List<String> roleColumns = files.columns(RosterKind.ROLE);
            Consumer<JsonObject> write = row -> {
                if (changes || !isDeleted(row)) {
                    csv.writeRecord(CsvCells.of(row, columns, changes));
                    if (ofRoles != null) {
                        CsvCells.roles(row, roleColumns, changes).forEach(ofRoles::writeRecord);
                    }
                }
            };
            long rows = 0;
            for (String collection : collections) {
                rows += pages.read(collection, LISTS.getOrDefault(collection, collection), since, write);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A complete list says so by leaving it out. */
    private static boolean isDeleted(JsonObject row) {
        return row.get("status") instanceof JsonString status && status.getString().equalsIgnoreCase("tobedeleted");
    }
}
