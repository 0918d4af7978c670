package org.throughline.statistics;

/**
 * A figure with its uncertainty. The interval is the normal one, so it fits means and totals; for shares see {@link Share}.
 *
 * @param standardError 0 where everybody was heard
 * @param people        whose answers it is made of
 */
public record Estimate(double value, double standardError, long people) {

    public double low() {
        return value - Share.Z_95 * standardError;
    }

    public double high() {
        return value + Share.Z_95 * standardError;
    }

    /** The same of a sum over so many people as of their mean. */
    public Estimate times(double number) {
        return new Estimate(number * value, Math.abs(number) * standardError, people);
    }

    /** With a variance that weights make larger. */
    public Estimate widened(double designEffect) {
        return new Estimate(value, standardError * Math.sqrt(designEffect), people);
    }
}
