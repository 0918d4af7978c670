package org.throughline.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whole numbers from which the reliability of a scale follows, of the people who answered all its items. As they are
 * whole, sums of groups give exactly what one count of all gives.
 *
 * @param people       who answered every item
 * @param itemTotals   of each item the sum of its values, in the order of the items
 * @param itemSquares  the sum of the squares of all values
 * @param scoreSquares the sum of the squares of people's totals over the items
 */
public record ScaleSums(long people, List<Long> itemTotals, long itemSquares, long scoreSquares) {

    public ScaleSums {
        itemTotals = List.copyOf(itemTotals);
    }

    /** Of nobody, for a scale of so many items. */
    public static ScaleSums none(int items) {
        return new ScaleSums(0, Collections.nCopies(items, 0L), 0, 0);
    }

    public ScaleSums plus(ScaleSums other) {
        List<Long> totals = new ArrayList<>();
        for (int i = 0; i < itemTotals.size(); i++) {
            totals.add(Math.addExact(itemTotals.get(i), other.itemTotals.get(i)));
        }
        return new ScaleSums(Math.addExact(people, other.people), totals, Math.addExact(itemSquares, other.itemSquares), Math.addExact(scoreSquares, other.scoreSquares));
    }

    /** One more person, with a value for every item. */
    public ScaleSums with(List<Integer> values) {
        long squares = 0;
        long score = 0;
        List<Long> totals = new ArrayList<>();
        for (int value : values) {
            squares += (long) value * value;
            score += value;
            totals.add((long) value);
        }
        return plus(new ScaleSums(1, totals, squares, score * score));
    }

    /**
     * Cronbach's alpha, raw, over complete answers: k/(k-1) · (1 - sum of the items' variances / variance of the totals).
     * Source: Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951).
     */
    public Alpha alpha() {
        int items = itemTotals.size();
        // both variances times n(n-1): whole numbers, so nothing is lost before the one division
        double ofItems = (double) people * itemSquares - itemTotals.stream().mapToDouble(total -> (double) total * total).sum();
        double score = itemTotals.stream().mapToLong(Long::longValue).sum();
        double ofScores = (double) people * scoreSquares - score * score;
        boolean there = items > 1 && people > 1 && ofScores > 0;
        return new Alpha(there ? OptionalDouble.of(items / (items - 1.0) * (1 - ofItems / ofScores)) : OptionalDouble.empty(), items, people);
    }
}
