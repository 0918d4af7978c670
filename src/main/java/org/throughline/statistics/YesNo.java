package org.throughline.statistics;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * Units that the same number of observers rated with yes or no, and of whom as many said yes: what is kept of ratings that are too
 * many to be looked through.
 *
 * @param raters observers of each unit
 * @param yes    how many of them said yes
 * @param units  how many such units there are
 */
public record YesNo(int raters, int yes, int units) {

    public YesNo {
        if (raters < 1 || yes < 0 || yes > raters || units < 0) {
            throw new IllegalArgumentException("no ratings: " + raters + ", " + yes + ", " + units);
        }
    }

    /** Krippendorff's alpha of two categories without order, as {@link Ratings} reckons it unit by unit. */
    public static Reliability alpha(Collection<YesNo> all) {
        double yes = 0;
        double no = 0;
        double observed = 0;
        int units = 0;
        for (YesNo one : all) {
            if (one.raters() > 1) {
                int noes = one.raters() - one.yes();
                yes += (double) one.units() * one.yes();
                no += (double) one.units() * noes;
                observed += (double) one.units() * one.yes() * noes / (one.raters() - 1);
                units += one.units();
            }
        }
        return Reliability.of(yes * no > 0 ? OptionalDouble.of(1 - (yes + no - 1) * observed / (yes * no)) : OptionalDouble.empty(), units);
    }
}
