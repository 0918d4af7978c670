package org.throughline.survey.instrument.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.survey.instrument.control.TableUnreadable.Reason;

/** The lines of a LimeSurvey table by the names of its columns, in plain text. */
final class LimeSurveyLines {

    static final String CLASS = "class";
    static final String TYPE = "type/scale";
    static final String NAME = "name";
    static final String RELEVANCE = "relevance";
    static final String TEXT = "text";
    static final String HELP = "help";
    static final String LANGUAGE = "language";
    static final String OTHER = "other";

    private static final List<String> NEEDED = List.of(CLASS, TYPE, NAME, TEXT);
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final List<Line> lines = new ArrayList<>();

    LimeSurveyLines(byte[] table) {
        if (table.length > MOST_BYTES) {
            throw new TableUnreadable(Reason.TOO_LARGE, 1, "", String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        Map<String, Integer> columns = null;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator('\t').skipEmptyLines(true).allowMissingFields(true)
                .allowExtraFields(true).allowUnclosedQuote(false).ofCsvRecord(text(table))) {
            for (CsvRecord row : reader) {
                if (columns == null) {
                    columns = header(row);
                } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    lines.add(new Line((int) row.getStartingLineNumber(), columns, row.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new TableUnreadable(Reason.QUOTE_OPEN, lines.isEmpty() ? 1 : last() + 1, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new TableUnreadable(Reason.EMPTY, 1, CLASS, "");
        }
    }

    List<Line> all() {
        return lines;
    }

    int last() {
        return lines.get(lines.size() - 1).number();
    }

    private static String text(byte[] table) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TableUnreadable(Reason.NOT_UTF8, 1, "", "");
        }
    }

    private static Map<String, Integer> header(CsvRecord row) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (String needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw new TableUnreadable(Reason.COLUMN_MISSING, (int) row.getStartingLineNumber(), needed, needed);
            }
        }
        return columns;
    }

    /** One line; a column that is not there is empty. */
    record Line(int number, Map<String, Integer> columns, List<String> fields) {

        TableUnreadable refused(Reason reason, String column, String found) {
            return new TableUnreadable(reason, number, column, found);
        }

        private String raw(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields.size() ? "" : fields.get(at).strip();
        }

        String kind() {
            return raw(CLASS);
        }

        String type() {
            return raw(TYPE);
        }

        String name() {
            return raw(NAME);
        }

        String relevance() {
            return raw(RELEVANCE);
        }

        String text() {
            return plain(raw(TEXT));
        }

        String help() {
            return plain(raw(HELP));
        }

        String language() {
            return raw(LANGUAGE);
        }

        String other() {
            return raw(OTHER);
        }

        /** LimeSurvey keeps texts as HTML; ours are plain. */
        private static String plain(String html) {
            return html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "").replaceAll("<[^>]{1,500}>", " ")
                    .replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "’").replace("&amp;", "&")
                    .replaceAll("\\s+", " ").strip();
        }
    }
}
