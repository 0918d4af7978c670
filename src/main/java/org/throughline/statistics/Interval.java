package org.throughline.statistics;

/**
 * A range of whole per cents, both ends included.
 *
 * @throws IllegalArgumentException unless 0 &le; low &le; high &le; 100
 */
public record Interval(int low, int high) {

    public Interval {
        if (low < 0 || low > high || high > 100) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }
}
