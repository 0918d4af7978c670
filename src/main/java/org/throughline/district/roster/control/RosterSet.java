package org.throughline.district.roster.control;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An uploaded roster: a zip, or a folder, of CSV files: OneRoster 1.1 or 1.2, Microsoft SDS 2.1, or mapped. Opening it goes through every file once,
 * so that dangers, malformed files and wrong headers are known, and records counted, before anything is taken.
 */
public final class RosterSet implements Closeable {

    private final RosterSource source;
    private final RosterContents contents;
    private final Map<RosterKind, RosterFile> files;

    private RosterSet(RosterSource source, RosterContents contents, Map<RosterKind, RosterFile> files) {
        this.source = source;
        this.contents = contents;
        this.files = files;
    }

    /**
     * Opens a set with the usual limits.
     *
     * @throws RosterUnreadable if it is dangerous, or no roster that can be read
     * @throws IOException      if the path itself cannot be read
     */
    public static RosterSet open(Path path) throws IOException {
        return open(path, RosterLimits.USUAL);
    }

    /** Opens a set; see {@link #open(Path)}. */
    public static RosterSet open(Path path, RosterLimits limits) throws IOException {
        return open(path, limits, RosterMappings.NONE);
    }

    /** Opens a set of which some files may need a saved mapping; see {@link #open(Path)}. */
    public static RosterSet open(Path path, RosterLimits limits, RosterMappings mappings) throws IOException {
        RosterSource source = RosterSource.of(path, limits);
        try {
            RosterContents contents = RosterContents.of(source.entries(), limits, mappings);
            return new RosterSet(source, contents, contents.files(limits));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    public RosterVersion version() {
        return contents.version();
    }

    /** The name of the system it came from, or empty. */
    public String systemName() {
        return contents.systemName();
    }

    /** ABSENT also where the file is missing although the manifest lists it, or refused: neither may deactivate. */
    public RosterMode mode(RosterKind kind) {
        return file(kind).filter(file -> !file.refused()).map(RosterFile::mode).orElse(RosterMode.ABSENT);
    }

    /** The files there are, refused ones too, in the order of import. */
    public List<RosterFile> files() {
        return List.copyOf(files.values());
    }

    public Optional<RosterFile> file(RosterKind kind) {
        return Optional.ofNullable(files.get(kind));
    }

    /** What there is to say about the set; what concerns one file is said by that file. */
    public List<Problem> problems() {
        return contents.problems();
    }

    /** Names of the files that are not read, each of them also among the problems. */
    public List<String> skippedFiles() {
        return contents.skipped();
    }

    /** How many records the files of these kinds have that are not refused: the whole of a progress bar. */
    public long records(Set<RosterKind> kinds) {
        return readable(kinds).stream().mapToLong(RosterFile::records).sum();
    }

    /**
     * Reads the files of some kinds one after the other, leaving out refused files. A kind that is not asked for,
     * such as demographics where the district did not opt in, is never opened.
     *
     * @param after the last record not wanted again, or {@link RosterPosition#START}
     */
    public RosterCursor read(Set<RosterKind> kinds, RosterPosition after) {
        List<RosterFile> left = readable(kinds).stream()
                .filter(file -> file.kind().compareTo(after.kind()) >= 0).toList();
        return new RosterCursor(left, after);
    }

    private List<RosterFile> readable(Set<RosterKind> kinds) {
        return files.values().stream().filter(file -> kinds.contains(file.kind()) && !file.refused()).toList();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
