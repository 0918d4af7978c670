package org.throughline.statistics;

/**
 * The favorable ones among n people (or visits).
 *
 * @param favorable from 0 to n
 * @param n at least 1: a share of nobody is no share
 * @throws IllegalArgumentException where the two do not fit
 */
public record Share(int favorable, int n) {

    static final double Z_95 = 1.959963984540054;

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
        return interval(n);
    }

    /**
     * The same with the finite-population correction: of people drawn from so many, n counts as n(N-1)/(N-n) people; where
     * everybody was heard nothing is left open. Weights take people away again by their design effect (Kish 1965).
     * Source: Cochran, "Sampling Techniques" (1977), section 3.2, for the variance that this stands for.
     *
     * @param population   those who were asked; where fewer than answered, as many as answered
     * @param designEffect 1 without weights
     */
    public Interval interval(long population, double designEffect) {
        if (population <= n) {
            return new Interval(perCent(), perCent());
        }
        return interval(n * (population - 1.0) / (population - n) / designEffect);
    }

    private Interval interval(double people) {
        double p = (double) favorable / n;
        double zz = Z_95 * Z_95;
        double center = p + zz / (2.0 * people);
        double half = Z_95 * Math.sqrt(p * (1 - p) / people + zz / (4.0 * people * people));
        double scale = 1 + zz / people;
        return new Interval(whole((center - half) / scale), whole((center + half) / scale));
    }

    private static int whole(double proportion) {
        return (int) Math.round(100 * proportion);
    }
}
