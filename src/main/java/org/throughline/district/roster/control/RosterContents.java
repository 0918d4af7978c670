package org.throughline.district.roster.control;

import static org.throughline.district.roster.control.RosterUnreadable.Reason.FILE_TWICE;
import static org.throughline.district.roster.control.RosterUnreadable.Reason.NO_ROSTER_FILES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out what the files of a set are, from their names, the manifest and, without one, their headers. */
final class RosterContents {

    /** What OneRoster's other bindings bring beside the rosters, in small letters. */
    private static final Set<String> RESULTS = Set.of("results.csv", "lineitems.csv", "categories.csv");

    private final Map<RosterKind, RosterEntry> entries = new EnumMap<>(RosterKind.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<RosterEntry> others = new ArrayList<>();
    private final Map<RosterKind, FileShape> shapes = new EnumMap<>(RosterKind.class);
    private RosterMapping mapping;
    private SdsPeople people;
    private RosterEntry manifestEntry;
    private Manifest manifest;
    private RosterVersion version;

    private RosterContents() {
    }

    static RosterContents of(List<RosterEntry> all, RosterLimits limits, RosterMappings mappings) throws IOException {
        RosterContents contents = new RosterContents();
        List<RosterEntry> files = all.stream().filter(entry -> !isLitter(entry)).toList();
        Map<RosterEntry, String> fingerprints = mappings.isEmpty() ? Map.of() : fingerprints(files, limits);
        contents.mapping = mappings.of(Set.copyOf(fingerprints.values())).orElse(null);
        for (RosterEntry entry : files) {
            Optional<FileShape> shape = contents.mapping == null || !fingerprints.containsKey(entry) ? Optional.empty()
                    : contents.mapping.shape(fingerprints.get(entry), entry.name(), mappings.asked() != null);
            if (shape.isPresent()) {
                contents.placeMapped(entry, shape.get());
            } else {
                contents.place(entry);
            }
        }
        if (contents.entries.isEmpty()) {
            throw new RosterUnreadable(NO_ROSTER_FILES);
        }
        contents.findVersion(limits);
        contents.settleOthers();
        return contents;
    }

    private static Map<RosterEntry, String> fingerprints(List<RosterEntry> files, RosterLimits limits) throws IOException {
        Map<RosterEntry, String> fingerprints = new HashMap<>();
        for (RosterEntry entry : files) {
            if (entry.name().toLowerCase(Locale.ROOT).endsWith(".csv") && !entry.name().equalsIgnoreCase(Manifest.FILE)) {
                fingerprints.put(entry, FileShape.fingerprint(names(entry, limits)));
            }
        }
        return fingerprints;
    }

    private void placeMapped(RosterEntry entry, FileShape shape) {
        RosterEntry other = entries.put(shape.kind(), entry);
        if (other != null) {
            throw new RosterUnreadable(FILE_TWICE, other.path(), entry.path());
        }
        shapes.put(shape.kind(), shape);
        problems.add(Problem.ofFile(entry.name(), Deviation.FILE_MAPPED, shape.kind().fileName(), mapping.name()));
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
            others.add(entry);
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

    /** What is no file of the rosters, unless it belongs to Microsoft School Data Sync. */
    private void settleOthers() {
        for (RosterEntry entry : others) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            boolean read = version == RosterVersion.MICROSOFT_SDS
                    && (entry.name().equalsIgnoreCase(SdsPeople.RELATIONSHIPS) || entry.name().equalsIgnoreCase(SdsDemographics.FLAGS));
            if (!read) {
                skip(entry, RESULTS.contains(name) ? Deviation.FILE_LISTED : Deviation.FILE_SKIPPED);
            }
        }
    }

    private Optional<RosterEntry> other(String name) {
        return others.stream().filter(entry -> entry.name().equalsIgnoreCase(name)).findFirst();
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
        if (version == RosterVersion.MICROSOFT_SDS) {
            readAsSds(limits);
        } else if (manifest == null) {
            problems.add(Problem.ofSet(Deviation.NO_MANIFEST));
        }
    }

    private void readAsSds(RosterLimits limits) throws IOException {
        problems.add(Problem.ofSet(Deviation.MICROSOFT_SDS));
        people = SdsPeople.read(entries, other(SdsPeople.RELATIONSHIPS).orElse(null), limits);
        RosterEntry demographics = SdsDemographics.entry(entries.get(RosterKind.DEMOGRAPHICS), other(SdsDemographics.FLAGS).orElse(null), limits);
        if (demographics != null) {
            entries.put(RosterKind.DEMOGRAPHICS, demographics);
        }
        for (RosterKind kind : RosterKind.values()) {
            shapes.put(kind, SdsShapes.of(kind));
        }
    }

    private RosterVersion versionByHeaders(RosterLimits limits) throws IOException {
        if (!shapes.isEmpty()) {
            FileShape users = shapes.get(RosterKind.USER);
            boolean carryRoles = users != null && users.holds("role") && !entries.containsKey(RosterKind.ROLE);
            return carryRoles ? RosterVersion.ONEROSTER_1_1 : RosterVersion.ONEROSTER_1_2;
        }
        // Microsoft's roles and enrollments have no id of their own
        for (RosterKind kind : List.of(RosterKind.ROLE, RosterKind.ENROLLMENT)) {
            Set<String> names = names(kind, limits);
            if (names.contains("usersourcedid") && !names.contains("sourcedid")) {
                return RosterVersion.MICROSOFT_SDS;
            }
        }
        Set<String> users = names(RosterKind.USER, limits);
        boolean rolesApart = entries.containsKey(RosterKind.ROLE) || !users.isEmpty() && !users.contains("role");
        return rolesApart ? RosterVersion.ONEROSTER_1_2 : RosterVersion.ONEROSTER_1_1;
    }

    private Set<String> names(RosterKind kind, RosterLimits limits) throws IOException {
        return entries.containsKey(kind) ? names(entries.get(kind), limits) : Set.of();
    }

    private static Set<String> names(RosterEntry entry, RosterLimits limits) throws IOException {
        try (CsvFile csv = new CsvFile(entry, limits)) {
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
                files.put(kind, new RosterFile(kind, mode, version, entries.get(kind), limits, shapes.get(kind), people));
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
