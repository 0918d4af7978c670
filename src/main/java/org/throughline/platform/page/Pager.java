package org.throughline.platform.page;

import java.io.Serializable;

/**
 * Where a page of a long list stands, for its links.
 *
 * @param first rows before it
 * @param size  rows on a page
 * @param total rows in all
 */
public record Pager(int first, int size, long total) implements Serializable {

    /** From what an address says, which may be anything. */
    public static Pager of(String first, int size, long total) {
        int asked = first != null && first.matches("\\d{1,8}") ? Integer.parseInt(first) : 0;
        return new Pager(asked >= total ? 0 : asked, size, total);
    }

    public long from() {
        return total == 0 ? 0 : first + 1L;
    }

    public long to() {
        return Math.min(total, (long) first + size);
    }

    public boolean hasPrevious() {
        return first > 0;
    }

    public boolean hasNext() {
        return (long) first + size < total;
    }

    public int previous() {
        return Math.max(0, first - size);
    }

    public int next() {
        return first + size;
    }
}
