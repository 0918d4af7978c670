package org.throughline.district.roster.control;

import java.io.Closeable;
import java.io.IOException;

/** Reads one file, record after record, holding one at a time. */
public final class RosterReader implements Closeable {

    private final CsvFile csv;
    private final RowShapes shapes;
    private final RosterFile file;
    private long record;

    RosterReader(CsvFile csv, RowShapes shapes, RosterFile file) {
        this.csv = csv;
        this.shapes = shapes;
        this.file = file;
    }

    /** Passes over the header and so many records. */
    void skip(long records) throws IOException {
        csv.cells().wantNothing();
        boolean more = step();
        while (more && record < records) {
            more = step();
            record++;
        }
    }

    /** The next record, or null at the end of the file. */
    public Reading next() throws IOException {
        if (!step()) {
            return null;
        }
        record++;
        return shapes.read(new RosterPosition(file.kind(), record), csv.cells());
    }

    private boolean step() throws IOException {
        try {
            return csv.next();
        } catch (CsvBroken e) {
            throw new IOException("the file changed after it was checked: " + file.name(), e);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
