package org.throughline.demo.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes CSV files into a zip, one after the other. */
final class Sheets {

    /** In the columns status and dateLastModified, which bulk files leave blank. */
    static final String BLANK = "";

    // the time of an entry is part of its bytes
    private static final LocalDateTime EXPORTED = LocalDateTime.of(2026, 8, 12, 3, 0);

    private final ZipOutputStream zip;
    private final Writer text;

    Sheets(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED); // a first start waits for it, and nobody keeps the file
        text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    /** Takes the lines of a file. */
    interface Lines {

        void add(String... values);
    }

    /** Fills a file with lines. */
    interface Content {

        void writeTo(Lines lines);
    }

    void write(String name, List<String> columns, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".csv");
        entry.setTimeLocal(EXPORTED);
        zip.putNextEntry(entry);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
        content.writeTo(values -> {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(name + " has " + columns.size() + " columns: " + List.of(values));
            }
            csv.writeRecord(values);
        });
        csv.flush();
        text.flush();
        zip.closeEntry();
    }

    /** Ends the zip and leaves the stream under it open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    static List<String> columns(String... names) {
        return List.of(String.join(" ", names).split(" "));
    }
}
