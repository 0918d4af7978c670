package org.throughline.platform;

/**
 * The part of a long list that is shown, and its order.
 *
 * @param first number of rows before it, from 0
 * @param size  at most so many rows, 1 to 500
 * @param sort  what it is sorted by; the id follows as a tie-breaker
 * @param down  true for descending
 */
public record Slice<S extends Enum<S> & Slice.Order>(int first, int size, S sort, boolean down) {

    private static final int MOST = 500;

    public Slice {
        if (first < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("a slice starts at 0 or later and has 1 to " + MOST + " rows");
        }
    }

    /** What a list may be sorted by: the expression comes from our own enum, never from input. */
    public interface Order {
        String expression();
    }

    public String order() {
        return sort.expression() + (down ? " desc nulls last" : " asc nulls last");
    }
}
