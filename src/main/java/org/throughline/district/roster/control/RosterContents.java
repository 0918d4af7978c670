package org.throughline.district.roster.control;

import static org.throughline.district.roster.control.RosterUnreadable.Reason.FILE_TWICE;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.MICROSOFT_SDS;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.NO_ROSTER_FILES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what the files of a set are, from their names, the manifest and, without one, their headers. */
final class RosterContents {

    private final Map<RosterKind, RosterEntry> entries = new EnumMap<>(RosterKind.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private RosterEntry manifestEntry;
    private Manifest manifest;
    private RosterVersion version;

    private RosterContents() {
    }

    static RosterContents of(List<RosterEntry> all, RosterLimits limits) throws IOException {
        RosterContents contents = new RosterContents();
        all.stream().filter(entry -> !isLitter(entry)).forEach(contents::place);
        if (contents.entries.isEmpty()) {
            throw new RosterUnreadable(NO_ROSTER_FILES);
        }
        contents.findVersion(limits);
        return contents;
    }

    /** What operating systems leave in zips without anybody's doing. */
    private static boolean isLitter(RosterEntry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return entry.path().startsWith("__MACOSX/") || name.startsWith(".")
                || name.equals("thumbs.db") || name.equals("desktop.ini");
    }

    private void place(RosterEntry entry) {
        String right;
        RosterEntry other;
        Optional<RosterKind> kind = RosterKind.ofFile(entry.name());
        if (kind.isPresent()) {
            right = kind.get().fileName();
            other = entries.put(kind.get(), entry);
        } else if (entry.name().equalsIgnoreCase(Manifest.FILE)) {
            right = Manifest.FILE;
            other = manifestEntry;
            manifestEntry = entry;
        } else {
            skip(entry, Deviation.FILE_SKIPPED);
            return;
        }
        if (other != null) {
            throw new RosterUnreadable(FILE_TWICE, other.path(), entry.path());
        }
        if (!entry.name().equals(right)) {
            problems.add(Problem.ofFile(entry.name(), Deviation.FILE_NAME, right));
        }
        if (entry.path().contains("/") && problems.stream().noneMatch(p -> p.deviation() == Deviation.FOLDER_INSIDE)) {
            problems.add(Problem.ofSet(Deviation.FOLDER_INSIDE));
        }
    }

    private void skip(RosterEntry entry, Deviation why) {
        skipped.add(entry.path());
        problems.add(Problem.ofFile(entry.path(), why));
    }

    private void findVersion(RosterLimits limits) throws IOException {
        if (manifestEntry != null) {
            manifest = Manifest.read(manifestEntry, limits);
            version = manifest.version().orElse(null);
        }
        if (version == null) {
            version = versionByHeaders(limits);
        }
        if (manifest == null) {
            problems.add(Problem.ofSet(Deviation.NO_MANIFEST));
        }
    }

    private RosterVersion versionByHeaders(RosterLimits limits) throws IOException {
        // Microsoft's roles and enrollments have no id of their own
        for (RosterKind kind : List.of(RosterKind.ROLE, RosterKind.ENROLLMENT)) {
            Set<String> names = names(kind, limits);
            if (names.contains("usersourcedid") && !names.contains("sourcedid")) {
                throw new RosterUnreadable(MICROSOFT_SDS);
            }
        }
        Set<String> users = names(RosterKind.USER, limits);
        boolean rolesApart = entries.containsKey(RosterKind.ROLE) || !users.isEmpty() && !users.contains("role");
        return rolesApart ? RosterVersion.ONEROSTER_1_2 : RosterVersion.ONEROSTER_1_1;
    }

    private Set<String> names(RosterKind kind, RosterLimits limits) throws IOException {
        if (!entries.containsKey(kind)) {
            return Set.of();
        }
        try (CsvFile csv = new CsvFile(entries.get(kind), limits)) {
            return csv.next() ? Header.plainNames(csv.cells()) : Set.of();
        } catch (CsvBroken e) {
            // it will be said when the file is opened for good
            return Set.of();
        }
    }

    /** Opens and counts what is to be read, in the order of import. */
    Map<RosterKind, RosterFile> files(RosterLimits limits) throws IOException {
        Map<RosterKind, RosterFile> files = new EnumMap<>(RosterKind.class);
        for (RosterKind kind : RosterKind.values()) {
            RosterMode mode = modeOf(kind);
            if (mode != RosterMode.ABSENT) {
                files.put(kind, new RosterFile(kind, mode, version, entries.get(kind), limits));
            }
        }
        return files;
    }

    private RosterMode modeOf(RosterKind kind) {
        RosterEntry entry = entries.get(kind);
        Optional<String> said = manifest == null ? Optional.empty() : manifest.modeText(kind);
        if (entry == null) {
            if (kind.isIn(version) && said.filter(mode -> !mode.equalsIgnoreCase("absent")).isPresent()) {
                problems.add(Problem.ofFile(kind.fileName(), Deviation.FILE_MISSING));
            }
            return RosterMode.ABSENT;
        }
        if (!kind.isIn(version)) {
            skip(entry, Deviation.FILE_SKIPPED);
            return RosterMode.ABSENT;
        }
        return said.isEmpty() ? assumed(entry) : modeOf(entry, said.get());
    }

    private RosterMode assumed(RosterEntry entry) {
        // taken as a delta, a file can deactivate nothing by what it leaves out
        RosterMode mode = manifest != null && manifest.hasDelta() ? RosterMode.DELTA : RosterMode.BULK;
        if (manifest != null) {
            problems.add(Problem.ofFile(entry.name(), Deviation.MANIFEST_SILENT, mode.name().toLowerCase(Locale.ROOT)));
        }
        return mode;
    }

    private RosterMode modeOf(RosterEntry entry, String said) {
        switch (said.toLowerCase(Locale.ROOT)) {
            case "bulk":
                return RosterMode.BULK;
            case "delta":
                return RosterMode.DELTA;
            case "absent":
                skip(entry, Deviation.FILE_SAID_ABSENT);
                return RosterMode.ABSENT;
            default:
                problems.add(new Problem(entry.name(), 0, "", said, Deviation.MANIFEST_MODE, List.of()));
                return RosterMode.ABSENT;
        }
    }

    RosterVersion version() {
        return version;
    }

    String systemName() {
        return manifest == null ? "" : manifest.systemName();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<String> skipped() {
        return List.copyOf(skipped);
    }
}
