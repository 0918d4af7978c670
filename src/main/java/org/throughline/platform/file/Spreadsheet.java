package org.throughline.platform.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list that people take away into a spreadsheet, written row by row as CSV or XLSX. No cell ever becomes a formula: a
 * name that begins with an equals sign stays a name, whoever typed it.
 */
public abstract sealed class Spreadsheet implements AutoCloseable {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /**
     * Answers a request with a list.
     *
     * @param fileName its ending, .csv or .xlsx, says which of the two it becomes
     */
    public static Spreadsheet answer(HttpServletResponse response, String fileName, String... columns) throws IOException {
        boolean workbook = fileName.endsWith(".xlsx");
        response.setContentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20"));
        return workbook ? workbook(response.getOutputStream(), columns) : csv(response.getOutputStream(), columns);
    }

    /** UTF-8, RFC 4180; texts that a spreadsheet would take for formulas get an apostrophe before them. */
    public static Spreadsheet csv(OutputStream out, String... columns) throws IOException {
        Spreadsheet csv = new Csv(out);
        csv.row((Object[]) columns);
        return csv;
    }

    /** One sheet with a bold first row that stays in view; numbers are numbers, everything else is text. */
    public static Spreadsheet workbook(OutputStream out, String... columns) throws IOException {
        return new Xlsx(out, "Throughline", columns);
    }

    /** A workbook of several sheets, of which this is the first. */
    public static Workbook sheets(OutputStream out, String sheet, String... columns) throws IOException {
        return new Xlsx(out, sheet, columns);
    }

    /** A list of several sheets. */
    public abstract static sealed class Workbook extends Spreadsheet {

        /** Rows after this go into another sheet. */
        public abstract void sheet(String name, String... columns) throws IOException;
    }

    /** A row; null is an empty cell. */
    public abstract void row(Object... cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static final class Csv extends Spreadsheet {

        private final CsvWriter csv;

        private Csv(OutputStream out) {
            csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        }

        @Override
        public void row(Object... cells) {
            csv.writeRecord(Arrays.stream(cells).map(Csv::text).toArray(String[]::new));
        }

        private static String text(Object cell) {
            return cell == null ? "" : cell instanceof Number ? cell.toString() : harmless(cell.toString());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class Xlsx extends Workbook {

        private static final int FLUSHED_AFTER = 500;

        private final org.dhatim.fastexcel.Workbook workbook;
        private Worksheet sheet;
        private int row;

        private Xlsx(OutputStream out, String name, String... columns) throws IOException {
            workbook = new org.dhatim.fastexcel.Workbook(out, "Throughline", "1.0");
            sheet(name, columns);
        }

        @Override
        public void sheet(String name, String... columns) throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            row = 0;
            row((Object[]) columns);
            sheet.range(0, 0, 0, Math.max(0, columns.length - 1)).style().bold().set();
        }

        @Override
        public void row(Object... cells) throws IOException {
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (cells[column] != null) {
                    sheet.value(row, column, cells[column].toString());
                }
            }
            row++;
            if (row % FLUSHED_AFTER == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
