package org.throughline.statistics;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Units (visits to a class, say) with the ratings that observers gave them. Any number of observers may have rated a
 * unit, and which of them did is of no account; a rating that is missing is simply not there.
 *
 * @param units for each unit its ratings; categories are whole numbers whose order is that of the scale
 */
public record Ratings(List<List<Integer>> units) {

    /** Whether categories only differ, or also stand in an order. */
    public enum Scale { NOMINAL, ORDINAL }

    public Ratings {
        units = units.stream().map(List::copyOf).toList();
    }

    /** Units with at least two ratings: only these say anything about agreement. */
    public int doublyRated() {
        return (int) units.stream().filter(unit -> unit.size() > 1).count();
    }

    /**
     * Krippendorff's alpha: 1 is full agreement, 0 what chance would give, below 0 worse than chance.
     * Source: Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections C and D.
     */
    public Reliability alpha(Scale scale) {
        List<List<Integer>> pairable = units.stream().filter(unit -> unit.size() > 1).toList();
        var frequencies = new TreeMap<Integer, Integer>();
        pairable.stream().flatMap(Collection::stream).forEach(rating -> frequencies.merge(rating, 1, Integer::sum));
        List<Integer> categories = List.copyOf(frequencies.keySet());
        double[] totals = frequencies.values().stream().mapToDouble(Integer::doubleValue).toArray();
        double[][] coincidences = coincidences(pairable, categories);
        double n = 0;
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < totals.length; c++) {
            n += totals[c];
            for (int k = c + 1; k < totals.length; k++) {
                double distance = scale == Scale.NOMINAL ? 1 : ordinalDistance(totals, c, k);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        OptionalDouble alpha =
                expected > 0 ? OptionalDouble.of(1 - (n - 1) * observed / expected) : OptionalDouble.empty();
        return Reliability.of(alpha, pairable.size());
    }

    private static double[][] coincidences(List<List<Integer>> pairable, List<Integer> categories) {
        double[][] coincidences = new double[categories.size()][categories.size()];
        for (List<Integer> unit : pairable) {
            for (int a = 0; a < unit.size(); a++) {
                for (int b = 0; b < unit.size(); b++) {
                    if (a != b) {
                        coincidences[categories.indexOf(unit.get(a))][categories.indexOf(unit.get(b))] +=
                                1.0 / (unit.size() - 1);
                    }
                }
            }
        }
        return coincidences;
    }

    private static double ordinalDistance(double[] totals, int c, int k) {
        double between = -(totals[c] + totals[k]) / 2;
        for (int g = c; g <= k; g++) {
            between += totals[g];
        }
        return between * between;
    }
}
