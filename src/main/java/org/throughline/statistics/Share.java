package org.throughline.statistics;

/**
 * The favorable ones among n people (or visits).
 *
 * @param favorable from 0 to n
 * @param n at least 1: a share of nobody is no share
 * @throws IllegalArgumentException where the two do not fit
 */
public record Share(int favorable, int n) {

    private static final double Z_95 = 1.959963984540054;

    public Share {
        if (n < 1 || favorable < 0 || favorable > n) {
            throw new IllegalArgumentException("no share: " + favorable + " of " + n);
        }
    }

    /** Whole per cent, half up. */
    public int perCent() {
        return (int) ((200L * favorable + n) / (2L * n));
    }

    /**
     * The 95% score interval, without continuity correction. It stays within 0 to 100 and is not empty at the ends.
     * Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
     */
    public Interval interval() {
        double p = (double) favorable / n;
        double zz = Z_95 * Z_95;
        double center = p + zz / (2.0 * n);
        double half = Z_95 * Math.sqrt(p * (1 - p) / n + zz / (4.0 * n * n));
        double scale = 1 + zz / n;
        return new Interval(whole((center - half) / scale), whole((center + half) / scale));
    }

    private static int whole(double proportion) {
        return (int) Math.round(100 * proportion);
    }
}
