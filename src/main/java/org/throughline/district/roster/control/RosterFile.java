package org.throughline.district.roster.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One file of a set that is to be read. Its records were counted and its header judged when the set was opened. */
public final class RosterFile {

    private final RosterKind kind;
    private final RosterMode mode;
    private final RosterVersion version;
    private final RosterEntry entry;
    private final RosterLimits limits;
    private final FileShape shape;
    private final SdsPeople people;
    private final List<Problem> problems = new ArrayList<>();
    private Header header;
    private long records;
    private int width;

    /**
     * @param shape  how it is read as if it were OneRoster; null where it is
     * @param people what other files of Microsoft School Data Sync say of people, else null
     */
    RosterFile(RosterKind kind, RosterMode mode, RosterVersion version, RosterEntry entry, RosterLimits limits, FileShape shape,
            SdsPeople people) throws IOException {
        this.kind = kind;
        this.mode = mode;
        this.version = version;
        this.entry = entry;
        this.limits = limits;
        this.shape = shape;
        this.people = people;
        try (CsvFile csv = new CsvFile(entry, limits)) {
            scan(csv);
        } catch (CsvBroken broken) {
            problems.add(broken.problem(name()));
        }
    }

    /** Goes through the whole file once without making strings of it. */
    private void scan(CsvFile csv) throws CsvBroken {
        if (!csv.next()) {
            problems.add(Problem.ofFile(name(), Deviation.FILE_EMPTY));
            return;
        }
        header = Header.of(name(), kind, version, mode, csv.cells(), shape);
        problems.addAll(header.problems());
        csv.cells().wantNothing();
        int status = header.place("status");
        int modified = header.place("dateLastModified");
        long statuses = 0;
        int narrowest = Integer.MAX_VALUE;
        while (csv.next()) {
            records++;
            narrowest = Math.min(narrowest, csv.cells().width());
            if (isFilled(csv, status) || isFilled(csv, modified)) {
                statuses++;
            }
        }
        allowWidth(narrowest);
        if (mode == RosterMode.BULK && statuses > 0) {
            problems.add(Problem.ofFile(name(), Deviation.BULK_STATUS, statuses));
        }
    }

    /** A comma at the end of every row is harmless; in some rows only, it tells of columns that were shifted. */
    private void allowWidth(int narrowest) {
        width = header.width();
        if (records > 0 && narrowest > width) {
            problems.add(Problem.ofFile(name(), Deviation.HEADER_UNNAMED, narrowest - width));
            width = narrowest;
        }
    }

    private static boolean isFilled(CsvFile csv, int column) {
        return column >= 0 && csv.cells().isFilled(column);
    }

    public RosterKind kind() {
        return kind;
    }

    /** BULK or DELTA. */
    public RosterMode mode() {
        return mode;
    }

    /** As the set spells it, without folders. */
    public String name() {
        return entry.name();
    }

    /** How many records follow the header; up to the break where the file is malformed. */
    public long records() {
        return records;
    }

    /** What there is to say about the file as a whole. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether the file cannot be read at all, for the reasons among the problems. */
    public boolean refused() {
        return problems.stream().anyMatch(Problem::refused);
    }

    /**
     * Opens the file for reading.
     *
     * @param after number of the last record not wanted again; 0 to read all
     * @throws IllegalStateException if the file is refused
     */
    public RosterReader read(long after) throws IOException {
        if (refused()) {
            throw new IllegalStateException(name() + " is refused");
        }
        CsvFile csv = new CsvFile(entry, limits);
        try {
            RosterReader reader = new RosterReader(csv, new RowShapes(this, version, header, width, people), this);
            reader.skip(after);
            csv.cells().want(header.wanted());
            return reader;
        } catch (IOException | RuntimeException e) {
            csv.close();
            throw e;
        }
    }
}
