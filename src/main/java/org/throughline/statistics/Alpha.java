package org.throughline.statistics;

import java.util.OptionalDouble;

/**
 * How well the items of a scale hold together.
 *
 * @param value  Cronbach's alpha; none with one item, or where all said the same
 * @param items  of the scale
 * @param people who answered every item
 */
public record Alpha(OptionalDouble value, int items, long people) {

    /**
     * With fewer complete answers alpha is not told. Source: Yurdugül, "Minimum sample size for Cronbach's coefficient
     * alpha", Hacettepe University Journal of Education 35 (2008): 30, where a scale has one strong common factor.
     */
    public static final int FEWEST_PEOPLE = 30;

    /**
     * Under the first the score of a scale is not reported, under the second only with a caution. Source: DeVellis,
     * "Scale Development" (2017), chapter 6: under .60 unacceptable, .70 respectable; Nunnally and Bernstein,
     * "Psychometric Theory" (1994), page 264, for .70.
     */
    public static final double REPORTED_FROM = 0.60;
    public static final double RELIABLE_FROM = 0.70;

    /** What alpha lets a reader do with the score of the scale. */
    public enum Gate {
        /** One item, no variance or too few people: nothing can be said about the scale. */
        NOT_AVAILABLE,
        /** The items do not measure one thing: read each by itself. */
        DO_NOT_REPORT,
        WITH_CAUTION,
        REPORT
    }

    /** Judges the value as it is, not as it is rounded for print. */
    public Gate gate() {
        if (value.isEmpty() || people < FEWEST_PEOPLE) {
            return Gate.NOT_AVAILABLE;
        }
        if (value.getAsDouble() < REPORTED_FROM) {
            return Gate.DO_NOT_REPORT;
        }
        return value.getAsDouble() < RELIABLE_FROM ? Gate.WITH_CAUTION : Gate.REPORT;
    }
}
