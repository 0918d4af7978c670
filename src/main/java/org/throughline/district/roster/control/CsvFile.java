package org.throughline.district.roster.control;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads an entry as CSV, one record after the other, with or without a byte-order mark. Empty lines do not count. */
public final class CsvFile implements Closeable {

    private final String name;
    private final RecordCells cells;
    private final int fieldChars;
    private final CsvReader<RecordCells> reader;
    private final CloseableIterator<RecordCells> records;

    public CsvFile(RosterEntry entry, RosterLimits limits) throws IOException {
        name = entry.name();
        fieldChars = limits.fieldChars();
        cells = new RecordCells(name, fieldChars);
        // room for a field with every quote doubled; beyond it the parser gives up instead of growing
        int buffer = Math.max(1 << 16, 4 * fieldChars);
        reader = CsvReader.builder().allowUnclosedQuote(false).maxBufferSize(buffer)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(cells, new InputStreamReader(withoutMark(entry.open()), StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        records = reader.iterator();
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(3);
        byte[] start = buffered.readNBytes(3);
        boolean marked = start.length == 3
                && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!marked) {
            buffered.reset();
        }
        return buffered;
    }

    /** What is kept of each record; may be changed between two records. */
    public RecordCells cells() {
        return cells;
    }

    /**
     * Steps to the next record, which {@link #cells} then holds.
     *
     * @return false at the end
     * @throws CsvBroken        if the text is malformed
     * @throws RosterUnreadable if a field is too long, or the zip is damaged or dangerous
     */
    public boolean next() throws CsvBroken {
        try {
            boolean more = records.hasNext();
            if (more) {
                records.next();
            }
            return more;
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new CsvBroken(Deviation.FILE_ENCODING, 0, e);
            }
            throw RosterZip.damaged(name, e.getCause());
        }
    }

    private CsvBroken broken(CsvParseException e) {
        if (e.getCause() instanceof RosterUnreadable refusal) {
            throw refusal;
        }
        // the parser names its own buffer only in the message; a quote never closed ends here in a large file
        if (String.valueOf(e.getMessage()).startsWith("The maximum buffer size")) {
            throw new RosterUnreadable(RosterUnreadable.Reason.FIELD_TOO_LONG, name, cells.line(), fieldChars);
        }
        return new CsvBroken(Deviation.FILE_MALFORMED, cells.line(), e);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
