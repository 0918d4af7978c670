package org.throughline.district.fetch.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;
import org.throughline.district.roster.control.RosterVersion;

/** A set in the making: one CSV file a kind in a folder, in the end a zip with its manifest. */
final class SetFiles {

    private final Path folder;
    private final RosterVersion version;
    private final Map<RosterKind, RosterMode> modes = new EnumMap<>(RosterKind.class);

    SetFiles(Path folder, RosterVersion version) {
        this.folder = folder;
        this.version = version;
    }

    List<String> columns(RosterKind kind) {
        return Stream.concat(kind.columns(version).stream(), kind.metadata().stream()).toList();
    }

    /** Begins the file of a kind, anew if there was one. */
    CsvWriter begin(RosterKind kind, RosterMode mode) {
        try {
            CsvWriter csv = CsvWriter.builder().build(folder.resolve(kind.fileName()), StandardCharsets.UTF_8);
            csv.writeRecord(columns(kind));
            modes.put(kind, mode);
            return csv;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind stays as it is in the district. */
    void leaveOut(RosterKind kind) {
        modes.remove(kind);
    }

    /** Returns the zip; the files it is made of go. */
    Path zip(String systemName) {
        Path set = folder.resolve("rosters.zip");
        try (OutputStream file = Files.newOutputStream(set); ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write(manifest(systemName).getBytes(StandardCharsets.UTF_8));
            for (RosterKind kind : modes.keySet()) {
                zip.putNextEntry(new ZipEntry(kind.fileName()));
                Files.copy(folder.resolve(kind.fileName()), zip);
                Files.delete(folder.resolve(kind.fileName()));
            }
            return set;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String manifest(String systemName) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("propertyName", "value").writeRecord("manifest.version", "1.0").writeRecord("oneroster.version", version.number());
            for (RosterKind kind : RosterKind.values()) {
                if (kind.isIn(version)) {
                    RosterMode mode = modes.getOrDefault(kind, RosterMode.ABSENT);
                    csv.writeRecord("file." + kind.property(), mode.name().toLowerCase(Locale.ROOT));
                }
            }
            csv.writeRecord("source.systemName", systemName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
