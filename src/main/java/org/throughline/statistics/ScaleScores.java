package org.throughline.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * People's scores on a scale: the mean of the items that a person answered, for whoever answered at least half of them
 * (the half-scale rule: Ware, "SF-36 Health Survey. Manual and interpretation guide", 1993).
 *
 * @param items      of the scale
 * @param byAnswered by the number of items that people answered
 */
public record ScaleScores(int items, Map<Integer, Sums> byAnswered) {

    /**
     * Of people who answered the same number of items.
     *
     * @param totals       the sum of their totals
     * @param totalSquares the sum of the squares of their totals
     */
    public record Sums(long people, long totals, long totalSquares) {

        public Sums plus(Sums other) {
            return new Sums(Math.addExact(people, other.people), Math.addExact(totals, other.totals), Math.addExact(totalSquares, other.totalSquares));
        }
    }

    public ScaleScores {
        byAnswered = new TreeMap<>(byAnswered);
    }

    public ScaleScores plus(ScaleScores other) {
        Map<Integer, Sums> both = new TreeMap<>(byAnswered);
        other.byAnswered.forEach((answered, sums) -> both.merge(answered, sums, Sums::plus));
        return new ScaleScores(items, both);
    }

    /** Who has a score. */
    public long people() {
        return byAnswered.entrySet().stream().filter(one -> counts(one.getKey())).mapToLong(one -> one.getValue().people()).sum();
    }

    /** @param population how many people there are; where fewer than answered, as many as answered */
    public Sample sample(long population) {
        double sum = 0;
        double squares = 0;
        for (Map.Entry<Integer, Sums> one : byAnswered.entrySet()) {
            if (counts(one.getKey())) {
                double answered = one.getKey();
                sum += one.getValue().totals() / answered;
                squares += one.getValue().totalSquares() / (answered * answered);
            }
        }
        return new Sample(people(), sum, squares, Math.max(people(), population));
    }

    private boolean counts(int answered) {
        return 2 * answered >= items;
    }
}
