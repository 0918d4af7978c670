package org.throughline.district.roster.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a set come from, within the limits. */
interface RosterSource extends Closeable {

    List<RosterEntry> entries();

    /**
     * @throws RosterUnreadable if the zip is none, or is encrypted, damaged or dangerous
     * @throws IOException      if the path itself cannot be read
     */
    static RosterSource of(Path path, RosterLimits limits) throws IOException {
        return Files.isDirectory(path) ? new RosterFolder(path, limits) : RosterZip.open(path, limits);
    }
}
