package org.throughline.access.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.platform.light.LightPages;
import org.throughline.platform.privacy.PersonalData.Section;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;

/** A person's data as a ZIP: one page to read, the same as JSON, and each section as CSV. */
@ApplicationScoped
class PersonFile {

    @Inject
    LightPages pages;

    @Inject
    DomainClock clock;

    byte[] of(String person, List<Section> sections, Language language, Instant made) {
        TextBundle texts = TextBundle.in(language.locale());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "index.html", page(person, sections, language, texts, made).getBytes(StandardCharsets.UTF_8));
            put(zip, "data.json", json(person, sections, made));
            for (Section section : sections) {
                put(zip, "csv/" + section.key() + ".csv", csv(section, texts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String page(String person, List<Section> sections, Language language, TextBundle texts, Instant made) {
        ZoneId zone = clock.getZone();
        return pages.render("privacy-export", language, Map.of("person", person,
                "made", made.atZone(zone).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale())),
                "sections", sections.stream().map(section -> new Titled(texts.get("export." + section.key()), titles(section, texts),
                        section.rows().stream().map(row -> row.stream().map(cell -> words(cell, texts)).toList()).toList())).toList()));
    }

    private static List<String> titles(Section section, TextBundle texts) {
        return section.columns().stream().map(column -> texts.get("export.column." + column)).toList();
    }

    private static String words(Object cell, TextBundle texts) {
        return cell == null ? "–" : cell instanceof Boolean yes ? texts.get(yes ? "yes" : "no") : cell.toString();
    }

    private static byte[] csv(Section section, TextBundle texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Spreadsheet sheet = Spreadsheet.csv(bytes, titles(section, texts).toArray(String[]::new))) {
            for (List<Object> row : section.rows()) {
                sheet.row(row.toArray());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] json(String person, List<Section> sections, Instant made) {
        JsonObjectBuilder all = Json.createObjectBuilder().add("person", person).add("made", made.toString());
        for (Section section : sections) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            section.rows().forEach(row -> rows.add(object(section.columns(), row)));
            all.add(section.key(), rows);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter((OutputStream) bytes, StandardCharsets.UTF_8)) {
            writer.writeObject(all.build());
        }
        return bytes.toByteArray();
    }

    private static JsonObjectBuilder object(List<String> columns, List<Object> row) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                object.addNull(columns.get(i));
            } else if (value instanceof Boolean yes) {
                object.add(columns.get(i), yes);
            } else if (value instanceof Number number) {
                object.add(columns.get(i), new java.math.BigDecimal(number.toString()));
            } else {
                object.add(columns.get(i), value.toString());
            }
        }
        return object;
    }

    /** A section with its titles in a language. */
    public record Titled(String title, List<String> columns, List<List<String>> rows) {}
}
