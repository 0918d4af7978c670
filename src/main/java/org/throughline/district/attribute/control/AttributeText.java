package org.throughline.district.attribute.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.throughline.district.roster.control.CsvBroken;
import org.throughline.district.roster.control.CsvFile;
import org.throughline.district.roster.control.RecordCells;
import org.throughline.district.roster.control.RosterEntry;
import org.throughline.district.roster.control.RosterLimits;
import org.throughline.district.roster.control.RosterUnreadable;

/** The text of a file of attributes as records of cells. */
final class AttributeText {

    private static final int MOST_COLUMNS = 100;

    private final byte[] content;

    AttributeText(byte[] content) {
        this.content = content;
    }

    /** Sees the records after the header one by one, until it says no. */
    @FunctionalInterface
    interface Reader {
        boolean read(int line, List<String> cells);
    }

    /** The first line; blank names are empty. A single column is another separator, or says nothing of anybody. */
    List<String> headers() {
        List<String> headers = new ArrayList<>();
        go(true, (line, cells) -> {
            headers.addAll(cells);
            return false;
        });
        if (headers.size() < 2 || headers.size() > MOST_COLUMNS) {
            throw new AttributesUnreadable(1);
        }
        return headers;
    }

    void read(Reader reader) {
        go(false, reader);
    }

    private void go(boolean header, Reader reader) {
        try (CsvFile csv = new CsvFile(new RosterEntry("attributes.csv", () -> new ByteArrayInputStream(content)), RosterLimits.USUAL)) {
            if (!header && !csv.next()) {
                return;
            }
            while (csv.next() && reader.read((int) csv.cells().line(), cells(csv.cells()))) {
                continue;
            }
        } catch (CsvBroken broken) {
            throw new AttributesUnreadable(broken.line());
        } catch (RosterUnreadable tooLong) {
            throw new AttributesUnreadable(tooLong.parameters()[1] instanceof Long line ? line : 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(RecordCells record) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(record.width(), MOST_COLUMNS + 1); i++) {
            String cell = record.value(i);
            cells.add(cell == null ? "" : cell.replaceAll("\\p{Cntrl}", " ").strip());
        }
        return cells;
    }
}
