package org.throughline.district.roster.control;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Reads several files in the order of import as if they were one. What a batch job's reader needs. */
public final class RosterCursor implements Closeable {

    private final Iterator<RosterFile> files;
    private RosterPosition position;
    private RosterReader reader;

    RosterCursor(List<RosterFile> files, RosterPosition after) {
        this.files = files.iterator();
        this.position = after;
    }

    /** The next record of any file, or null when all are read. */
    public Reading next() throws IOException {
        while (true) {
            if (reader == null && !openNext()) {
                return null;
            }
            Reading reading = reader.next();
            if (reading != null) {
                position = reading.position();
                return reading;
            }
            close();
        }
    }

    private boolean openNext() throws IOException {
        if (!files.hasNext()) {
            return false;
        }
        RosterFile file = files.next();
        reader = file.read(file.kind() == position.kind() ? position.record() : 0);
        return true;
    }

    /** Where reading stands: of the last record given, or where it started. To be kept as a checkpoint. */
    public RosterPosition position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
