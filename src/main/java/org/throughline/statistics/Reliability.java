package org.throughline.statistics;

import java.util.OptionalDouble;

/**
 * How far observers can be relied on to see the same.
 *
 * @param value a coefficient corrected for chance, at most 1; none without variance or on too few units
 * @param units units rated by at least two observers
 */
public record Reliability(OptionalDouble value, int units) {

    /** Fewer doubly rated units give no value. */
    public static final int FEWEST_UNITS = 10;

    private static final double TENTATIVE_FROM = 0.667;
    private static final double RELIABLE_FROM = 0.80;

    /** Source of the bounds: Krippendorff, "Content Analysis" (2004), page 241. */
    public enum Verdict { NOT_AVAILABLE, NOT_YET_RELIABLE, TENTATIVE, RELIABLE }

    static Reliability of(OptionalDouble coefficient, int units) {
        return new Reliability(units < FEWEST_UNITS ? OptionalDouble.empty() : coefficient, units);
    }

    /** Judges the value as it is, not as it is rounded for print. */
    public Verdict verdict() {
        return value.isEmpty() ? Verdict.NOT_AVAILABLE : judge(value.getAsDouble());
    }

    /** The verdict on a coefficient. */
    public static Verdict judge(double coefficient) {
        if (coefficient < TENTATIVE_FROM) {
            return Verdict.NOT_YET_RELIABLE;
        }
        return coefficient < RELIABLE_FROM ? Verdict.TENTATIVE : Verdict.RELIABLE;
    }
}
