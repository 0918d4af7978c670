package org.throughline.survey.result.web;

import java.util.Optional;
import org.throughline.platform.text.Texts;
import org.throughline.statistics.Difference;
import org.throughline.statistics.PublishedShare;

/**
 * A figure of any group as it may be read.
 *
 * @param value null where it is hidden, as are all others
 * @param low   null at a coded end, as is high
 */
record Shown(boolean hidden, Integer n, Integer value, Integer low, Integer high, PublishedShare.End coded) {

    /** What a figure is, and so how it is written: a score from 0 to 100, or a share of people. */
    enum Unit { SCORE, SHARE }

    boolean readable() {
        return !hidden && value != null;
    }

    String words(Texts texts, Unit unit) {
        boolean score = unit == Unit.SCORE;
        return switch (coded) {
            case EXACT -> score ? String.valueOf(value) : value + "%";
            case OR_LESS -> texts.of(score ? "figures.or-less" : "survey.results.or-less", value);
            case OR_MORE -> texts.of(score ? "figures.or-more" : "survey.results.or-more", value);
        };
    }

    /** None where one of the two has no interval. */
    Optional<Difference> over(Shown other) {
        boolean both = readable() && low != null && other != null && other.readable() && other.low != null;
        return both ? Optional.of(Difference.between(figure(), other.figure())) : Optional.empty();
    }

    private Difference.Figure figure() {
        return new Difference.Figure(value, low, high);
    }

    /** A difference that the intervals don't carry has no number. */
    static String named(Optional<Difference> difference, String same) {
        return difference.map(one -> !one.named() ? same : (one.value() > 0 ? "▲ " : "▼ ") + Math.abs(Math.round(one.value()))).orElse("–");
    }

    static String kind(Optional<Difference> difference) {
        return difference.filter(Difference::named).map(one -> one.value() > 0 ? "up" : "down").orElse("");
    }
}
