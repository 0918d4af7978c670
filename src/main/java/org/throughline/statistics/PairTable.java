package org.throughline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How two observers rated the same units: a row for each category of the first, a column for each of the second, in
 * the order of the scale. Show kappa only beside agreement and prevalence: where nearly all is of one category kappa
 * can be negative although the two agree nine times in ten.
 *
 * @param counts units by both ratings, square, 0 or more
 * @throws IllegalArgumentException where the table is not square or a number is negative
 */
public record PairTable(List<List<Integer>> counts) {

    /** How much two different categories count as disagreement. */
    public enum Weights { UNWEIGHTED, LINEAR, QUADRATIC }

    public PairTable {
        counts = counts.stream().map(List::copyOf).toList();
        int size = counts.size();
        if (counts.stream().anyMatch(row -> row.size() != size || row.stream().anyMatch(n -> n < 0))) {
            throw new IllegalArgumentException("a pair table is square and counts units");
        }
    }

    /** Units that both rated. */
    public int units() {
        return IntStream.range(0, counts.size()).map(this::first).sum();
    }

    /** The share of units that both put into the same category; none where both rated nothing. */
    public Optional<Share> agreement() {
        int same = IntStream.range(0, counts.size()).map(c -> counts.get(c).get(c)).sum();
        return units() == 0 ? Optional.empty() : Optional.of(new Share(same, units()));
    }

    /** The share of a category, counted from 0, among all ratings of both; none where both rated nothing. */
    public Optional<Share> prevalence(int category) {
        return units() == 0
                ? Optional.empty()
                : Optional.of(new Share(first(category) + second(category), 2 * units()));
    }

    /**
     * Cohen's kappa. Source: Cohen, "Weighted kappa", Psychological Bulletin 70 (1968); unweighted it is the
     * coefficient of 1960.
     */
    public Reliability kappa(Weights weights) {
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < counts.size(); a++) {
            for (int b = 0; b < counts.size(); b++) {
                double weight = weight(weights, Math.abs(a - b));
                observed += weight * counts.get(a).get(b);
                expected += weight * first(a) * second(b);
            }
        }
        OptionalDouble kappa =
                expected > 0 ? OptionalDouble.of(1 - observed * units() / expected) : OptionalDouble.empty();
        return Reliability.of(kappa, units());
    }

    private static double weight(Weights weights, int steps) {
        return switch (weights) {
            case UNWEIGHTED -> Math.min(steps, 1);
            case LINEAR -> steps;
            case QUADRATIC -> (double) steps * steps;
        };
    }

    private int first(int category) {
        return counts.get(category).stream().mapToInt(Integer::intValue).sum();
    }

    private int second(int category) {
        return counts.stream().mapToInt(row -> row.get(category)).sum();
    }
}
