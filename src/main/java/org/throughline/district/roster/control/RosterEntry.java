package org.throughline.district.roster.control;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file of a set, not yet read.
 *
 * @param path in the set, with slashes
 */
public record RosterEntry(String path, Opening opening) {

    /** The name without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public InputStream open() throws IOException {
        return opening.open();
    }

    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
