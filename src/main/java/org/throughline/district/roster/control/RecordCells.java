package org.throughline.district.roster.control;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The cells of the current record. Only wanted columns become strings: a password stays in the parser's buffer, and a
 * file of which only the records are counted costs next to nothing.
 */
public final class RecordCells extends AbstractBaseCsvCallbackHandler<RecordCells> {

    private static final int WIDEST = 1000;

    private final String file;
    private final int fieldChars;
    private final List<String> values = new ArrayList<>();
    private final BitSet filled = new BitSet();
    private BitSet wanted;

    RecordCells(String file, int fieldChars) {
        this.file = file;
        this.fieldChars = fieldChars;
    }

    /** Keeps every column, as a header needs it; so it is at first. */
    void wantAll() {
        wanted = null;
    }

    void want(BitSet columns) {
        wanted = columns;
    }

    /** Keeps no column at all. */
    void wantNothing() {
        wanted = new BitSet();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Collections.fill(values, null);
        filled.clear();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (length > fieldChars) {
            throw new RosterUnreadable(RosterUnreadable.Reason.FIELD_TOO_LONG, file, line(), fieldChars);
        }
        if (column >= WIDEST || isBlank(buffer, offset, length)) {
            return;
        }
        filled.set(column);
        if (wanted == null || wanted.get(column)) {
            while (values.size() <= column) {
                values.add(null);
            }
            values.set(column, new String(buffer, offset, length));
        }
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!isSpace(buffer[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff';
    }

    @Override
    protected RecordCells buildRecord() {
        return this;
    }

    /** On which the record starts, the header usually being line 1. */
    public long line() {
        return getStartingLineNumber();
    }

    public int width() {
        return getFieldCount();
    }

    boolean isTooWide() {
        return getFieldCount() > WIDEST;
    }

    boolean isFilled(int column) {
        return filled.get(column);
    }

    /** Whether anything stands to the right of so many columns. */
    boolean isFilledFrom(int column) {
        return filled.nextSetBit(column) >= 0;
    }

    /** Null where the cell is blank, missing or not wanted. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : null;
    }
}
