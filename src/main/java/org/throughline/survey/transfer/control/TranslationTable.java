package org.throughline.survey.transfer.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.platform.file.Spreadsheet;
import org.throughline.survey.transfer.entity.Bench;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;
import org.throughline.survey.transfer.entity.TranslationFile;
import org.throughline.survey.transfer.entity.Unit;
import org.throughline.survey.transfer.entity.Unit.State;

/**
 * Translations as a table for spreadsheets: the heading of the first column is the instrument, of the second the language
 * translated from, of the third the one translated to.
 *
 * <p>A text that a spreadsheet would take for a formula is written with an apostrophe before it; so that nothing is lost,
 * a text that begins with an apostrophe itself gets a second one, and reading takes one away.
 */
final class TranslationTable {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private TranslationTable() {}

    static byte[] write(Bench bench) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // spreadsheets tell UTF-8 by this mark
        out.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        try (Spreadsheet table = Spreadsheet.csv(out, bench.code(), bench.from(), bench.to(), "state")) {
            for (Unit unit : bench.units()) {
                table.row(unit.place(), guarded(unit.source()), guarded(unit.target()), unit.state().name().toLowerCase(Locale.ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String guarded(String text) {
        return text.startsWith("'") ? "'" + text : text;
    }

    private static String bare(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && (cell.charAt(1) == '\'' || BEGINS_A_FORMULA.indexOf(cell.charAt(1)) >= 0);
        return guarded ? cell.substring(1) : cell;
    }

    static TranslationFile read(byte[] content) {
        String text = Json.text(content);
        String head = text.lines().findFirst().orElse("");
        char separator = head.contains("\t") ? '\t' : head.contains(";") ? ';' : ',';
        String code = null;
        String to = "";
        List<Unit> units = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowMissingFields(true)
                .allowExtraFields(true).allowUnclosedQuote(false).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (code == null) {
                    if (row.getFieldCount() < 3) {
                        throw new FileUnreadable(Reason.COLUMN_MISSING, 1, "3", "");
                    }
                    code = row.getField(0).strip();
                    to = row.getField(2).strip();
                } else if (row.getFieldCount() >= 3) {
                    String target = bare(row.getField(2));
                    units.add(new Unit(row.getField(0).strip(), bare(row.getField(1)), target, target.isBlank() ? State.MISSING : State.TRANSLATED));
                }
            }
        } catch (CsvParseException e) {
            throw new FileUnreadable(Reason.QUOTE_OPEN, units.size() + 2, "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (code == null) {
            throw new FileUnreadable(Reason.EMPTY, "");
        }
        return new TranslationFile(code, Languages.code(to).orElse(to), units);
    }
}
