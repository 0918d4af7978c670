package org.throughline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights that make those who answered like those enrolled, on several margins at once.
 * Source: Deming and Stephan, "On a least squares adjustment of a sampled frequency table", Annals of Mathematical
 * Statistics 11 (1940). Then no weight is left over five times the mean, as DeBell and Krosnick, "Computing weights for
 * American National Election Study survey data" (2009) propose; the margins are met but for that. The design effect is Kish's (1965), 1 + the squared coefficient of
 * variation of the weights.
 *
 * @param weights      of a person of each cell, in the cells' order; their mean over people is 1
 * @param designEffect at least 1: by how much the weights widen variances
 * @param trimmed      people whose weight is the greatest allowed
 * @param uncovered    share of those enrolled who are in a category that nobody who answered is in, over the margin where it is largest
 * @param converged    whether the margins were met before the trimming; where two margins contradict each other they never are
 */
public record Raking(List<Double> weights, double designEffect, long trimmed, double uncovered, boolean converged) {

    /** No weight is beyond this many times the mean. */
    public static final double MOST = 5;

    private static final int ROUNDS = 500;
    private static final double CLOSE = 1e-10;

    /**
     * People who share a category on every margin.
     *
     * @param categories one for each margin
     */
    public record Cell(List<String> categories, long people) {

        public Cell {
            categories = List.copyOf(categories);
        }
    }

    /**
     * @param margins of each margin how many are enrolled in each category. A category of people who answered that is not
     *                among them (a language that is not known) keeps the share it has
     */
    public static Raking of(List<Cell> cells, List<Map<String, Long>> margins) {
        double people = cells.stream().mapToLong(Cell::people).sum();
        double[] weights = new double[cells.size()];
        Arrays.fill(weights, 1);
        if (people == 0) {
            return made(cells, weights, 0, false);
        }
        List<Map<String, Double>> targets = new ArrayList<>();
        double uncovered = 0;
        for (int margin = 0; margin < margins.size(); margin++) {
            Map<String, Double> there = sums(cells, weights, margin);
            uncovered = Math.max(uncovered, uncovered(margins.get(margin), there));
            targets.add(target(margins.get(margin), there, people));
        }
        boolean close = false;
        for (int round = 0; round < ROUNDS && !close; round++) {
            close = true;
            for (int margin = 0; margin < margins.size(); margin++) {
                Map<String, Double> there = sums(cells, weights, margin);
                for (int i = 0; i < weights.length; i++) {
                    String category = cells.get(i).categories().get(margin);
                    double factor = there.get(category) == 0 ? 1 : targets.get(margin).get(category) / there.get(category);
                    close &= Math.abs(factor - 1) < CLOSE;
                    weights[i] *= factor;
                }
            }
        }
        trim(cells, weights, people);
        return made(cells, weights, uncovered, close);
    }

    /** What is beyond the most is shared among all others as they are weighted, until the mean is 1 and none is beyond. */
    private static void trim(List<Cell> cells, double[] weights, double people) {
        boolean beyond = true;
        while (beyond) {
            double free = 0;
            double fixed = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.min(weights[i], MOST);
                fixed += weights[i] == MOST ? MOST * cells.get(i).people() : 0;
                free += weights[i] == MOST ? 0 : weights[i] * cells.get(i).people();
            }
            beyond = false;
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= weights[i] == MOST ? 1 : (people - fixed) / free;
                beyond |= weights[i] > MOST;
            }
        }
    }

    private static Raking made(List<Cell> cells, double[] weights, double uncovered, boolean converged) {
        double people = 0;
        double sum = 0;
        double squares = 0;
        long trimmed = 0;
        for (int i = 0; i < weights.length; i++) {
            long here = cells.get(i).people();
            people += here;
            sum += here * weights[i];
            squares += here * weights[i] * weights[i];
            trimmed += weights[i] == MOST ? here : 0;
        }
        return new Raking(Arrays.stream(weights).boxed().toList(), sum == 0 ? 1 : people * squares / (sum * sum), trimmed, uncovered, converged);
    }

    private static Map<String, Double> sums(List<Cell> cells, double[] weights, int margin) {
        Map<String, Double> sums = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            sums.merge(cells.get(i).categories().get(margin), weights[i] * cells.get(i).people(), Double::sum);
        }
        return sums;
    }

    private static double uncovered(Map<String, Long> enrolled, Map<String, Double> there) {
        double all = enrolled.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : enrolled.entrySet().stream().filter(one -> there.getOrDefault(one.getKey(), 0.0) == 0).mapToLong(Map.Entry::getValue).sum() / all;
    }

    /** In people who answered: what is not among the enrolled stays as it is, the rest is shared as the enrolled are. */
    private static Map<String, Double> target(Map<String, Long> enrolled, Map<String, Double> there, double people) {
        double unknown = there.entrySet().stream().filter(one -> enrolled.getOrDefault(one.getKey(), 0L) == 0).mapToDouble(Map.Entry::getValue).sum();
        double known = enrolled.entrySet().stream().filter(one -> there.getOrDefault(one.getKey(), 0.0) > 0).mapToLong(Map.Entry::getValue).sum();
        Map<String, Double> target = new HashMap<>();
        there.forEach((category, now) -> {
            long count = enrolled.getOrDefault(category, 0L);
            target.put(category, count == 0 ? now : (people - unknown) * count / known);
        });
        return target;
    }
}
