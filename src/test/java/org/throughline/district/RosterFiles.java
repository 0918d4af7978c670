package org.throughline.district;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The small district's files, to be changed line by line. */
public record RosterFiles(Map<String, String> files) {

    static RosterFiles small() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(RosterFiles.class.getResourceAsStream("/oneroster/district-small-1.1.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new RosterFiles(files);
    }

    List<String> lines(String file) {
        return files.get(file).lines().toList();
    }

    RosterFiles with(UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        files.forEach((name, text) -> changed.put(name, change.apply(text)));
        return new RosterFiles(changed);
    }

    RosterFiles edit(String file, UnaryOperator<String> change) {
        return withLines(file, lines(file).stream().map(change).toList());
    }

    RosterFiles with(String file, String... more) {
        List<String> lines = new ArrayList<>(lines(file));
        lines.addAll(List.of(more));
        return withLines(file, lines);
    }

    RosterFiles without(String file, int line) {
        List<String> lines = new ArrayList<>(lines(file));
        lines.remove(line);
        return withLines(file, lines);
    }

    /** The header and so many records. */
    RosterFiles first(String file, int records) {
        return withLines(file, lines(file).subList(0, records + 1));
    }

    private RosterFiles withLines(String file, List<String> lines) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(file, String.join("\n", lines) + "\n");
        return new RosterFiles(changed);
    }

    byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
