package org.throughline.statistics;

/**
 * The difference of two figures with its 95% interval, made from the two intervals alone, so that it tells nothing beyond
 * what is published. Where one group is part of the other the interval is wider than it need be, never narrower.
 * Source: Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
 * (1998), method 10.
 */
public record Difference(double value, double low, double high) {

    /** What a figure and its interval say. */
    public record Figure(double value, double low, double high) {

        public static Figure of(Estimate estimate) {
            return new Figure(estimate.value(), estimate.low(), estimate.high());
        }
    }

    public static Difference between(Figure one, Figure other) {
        double value = one.value - other.value;
        return new Difference(value, value - Math.hypot(one.value - one.low, other.high - other.value), value + Math.hypot(one.high - one.value, other.value - other.low));
    }

    /** Whether the intervals carry it: only then it is named. */
    public boolean named() {
        return low > 0 || high < 0;
    }
}
