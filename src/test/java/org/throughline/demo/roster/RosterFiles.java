package org.throughline.demo.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip of the demo district, read back. */
final class RosterFiles {

    private static final RosterFiles READ = new RosterFiles(bytes());

    private final Map<String, List<NamedCsvRecord>> files = new LinkedHashMap<>();

    private RosterFiles(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                files.put(entry.getName(), CsvReader.builder().ofNamedCsvRecord(text).stream().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RosterFiles read() {
        return READ;
    }

    static byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LarkspurRoster.writeZip(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Set<String> names() {
        return files.keySet();
    }

    List<NamedCsvRecord> lines(String name) {
        return files.get(name + ".csv");
    }

    Set<String> ids(String name) {
        return lines(name).stream().map(line -> line.getField("sourcedId")).collect(Collectors.toSet());
    }

    Map<String, NamedCsvRecord> byId(String name) {
        return lines(name).stream().collect(Collectors.toMap(line -> line.getField("sourcedId"), Function.identity()));
    }

    /** The users whose id starts so: stu-, gua- or stf-. */
    List<NamedCsvRecord> users(String prefix) {
        return lines("users").stream().filter(user -> user.getField("sourcedId").startsWith(prefix)).toList();
    }

    static Map<String, Long> count(List<NamedCsvRecord> lines, String column) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.getField(column), Collectors.counting()));
    }

    static List<String> list(NamedCsvRecord line, String column) {
        return line.getField(column).isEmpty() ? List.of() : List.of(line.getField(column).split(","));
    }
}
