package org.throughline.district.roster.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small rosters for tests and reads them back. */
final class RosterFiles {

    static final String BULK_1_1 = "1.1";
    static final String BULK_1_2 = "1.2";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static RosterFiles aRoster() {
        return new RosterFiles();
    }

    RosterFiles with(String name, String... lines) {
        return withBytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    RosterFiles withBytes(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** A manifest that gives every kind one mode, as far as the version has it. */
    RosterFiles manifest(String version, String mode, RosterKind... kinds) {
        List<String> lines = new ArrayList<>(List.of("propertyName,value", "manifest.version,1.0",
                "oneroster.version," + version, "source.systemName,Test SIS"));
        for (RosterKind kind : kinds) {
            lines.add("file." + kind.property() + "," + mode);
        }
        return with("manifest.csv", lines.toArray(String[]::new));
    }

    Path zip(Path folder) {
        Path zip = folder.resolve("roster.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readings of one file in a bulk set of version 1.2, or 1.1 for users with a role. */
    static List<Reading> read(Path folder, String version, String mode, RosterKind kind, String... lines) {
        Path zip = aRoster().manifest(version, mode, kind).with(kind.fileName(), lines).zip(folder);
        try (RosterSet set = RosterSet.open(zip)) {
            return readings(set, RosterPosition.START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading readOne(Path folder, RosterKind kind, String... lines) {
        return read(folder, BULK_1_2, "bulk", kind, lines).get(0);
    }

    static List<Reading> readings(RosterSet set, RosterPosition after) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (RosterCursor cursor = set.read(EnumSet.allOf(RosterKind.class), after)) {
            for (Reading reading = cursor.next(); reading != null; reading = cursor.next()) {
                readings.add(reading);
            }
        }
        return readings;
    }

    static List<Deviation> deviations(List<Problem> problems) {
        return problems.stream().map(Problem::deviation).toList();
    }
}
