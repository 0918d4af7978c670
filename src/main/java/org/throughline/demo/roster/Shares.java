package org.throughline.demo.roster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number in proportion to weights, so that the parts add up (largest remainders). */
final class Shares {

    private Shares() {
    }

    /** The parts in the order of the weights; a tie goes to the earlier one. */
    static int[] of(int total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        double[] quotas = Arrays.stream(weights).map(weight -> total * weight / sum).toArray();
        int[] parts = Arrays.stream(quotas).mapToInt(quota -> (int) quota).toArray();
        int left = total - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length).boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - quotas[i]))
                .limit(left)
                .toList()
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** Equal parts, the first ones greater by one where it does not come out even. */
    static int[] even(int total, int count) {
        return IntStream.range(0, count).map(i -> total / count + (i < total % count ? 1 : 0)).toArray();
    }
}
