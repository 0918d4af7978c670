package org.throughline.survey.transfer.control;

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
import java.util.Set;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;

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
    static final String MANDATORY = "mandatory";
    static final String VALIDATION = "validation";

    private static final List<String> NEEDED = List.of(CLASS, TYPE, NAME, TEXT);
    private static final Set<String> KNOWN = Set.of(CLASS, TYPE, NAME, RELEVANCE, TEXT, HELP, LANGUAGE, OTHER, MANDATORY, VALIDATION,
            "id", "related_id", "encrypted", "same_script");

    private final List<Line> lines = new ArrayList<>();

    LimeSurveyLines(byte[] table) {
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
            throw new FileUnreadable(Reason.QUOTE_OPEN, lines.isEmpty() ? 1 : last() + 1, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw new FileUnreadable(Reason.EMPTY, 1, CLASS, "");
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
            throw new FileUnreadable(Reason.NOT_UTF8, 1, "", "");
        }
    }

    private static Map<String, Integer> header(CsvRecord row) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (String needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw new FileUnreadable(Reason.COLUMN_MISSING, (int) row.getStartingLineNumber(), needed, needed);
            }
        }
        return columns;
    }

    /** One line; a column that is not there is empty. */
    record Line(int number, Map<String, Integer> columns, List<String> fields) {

        FileUnreadable refused(Reason reason, String column, String found) {
            return new FileUnreadable(reason, number, column, found);
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
            return PlainText.of(raw(TEXT));
        }

        String help() {
            return PlainText.of(raw(HELP));
        }

        String language() {
            return raw(LANGUAGE);
        }

        String other() {
            return raw(OTHER);
        }

        String mandatory() {
            return raw(MANDATORY);
        }

        String validation() {
            return raw(VALIDATION);
        }

        /** The columns that have no place of their own above, where they say anything. */
        Map<String, String> others() {
            Map<String, String> others = new HashMap<>();
            columns.keySet().stream().filter(column -> !KNOWN.contains(column) && !raw(column).isEmpty()).forEach(column -> others.put(column, raw(column)));
            return others;
        }
    }
}
