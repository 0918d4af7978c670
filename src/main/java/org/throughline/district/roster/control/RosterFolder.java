package org.throughline.district.roster.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A set that lies unpacked in a folder. */
final class RosterFolder implements RosterSource {

    private final List<RosterEntry> entries = new ArrayList<>();

    RosterFolder(Path folder, RosterLimits limits) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            files = walk.filter(Files::isRegularFile).limit(limits.entries() + 1L).sorted().toList();
        }
        if (files.size() > limits.entries()) {
            throw new RosterUnreadable(RosterUnreadable.Reason.TOO_MANY_FILES, files.size(), limits.entries());
        }
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            entries.add(new RosterEntry(path, () -> Files.newInputStream(file)));
        }
    }

    @Override
    public List<RosterEntry> entries() {
        return entries;
    }

    @Override
    public void close() {
        // every stream is closed by whoever opened it
    }
}
