package org.throughline.demo.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.throughline.statistics.Ratings;

/** The levels of a second observer who differs from the first just so often that alpha comes out as the story tells. */
final class SecondObserver {

    /** Aimed at from above, so that a target on a bound lies on its upper side. */
    private static final double ABOVE = 0.003;
    private static final double NEAR = 0.004;
    private static final int ROUNDS = 6;

    private SecondObserver() {}

    static List<Integer> levels(List<Integer> first, double alpha, long seed) {
        List<Integer> second = new ArrayList<>(first);
        List<Integer> order = new ArrayList<>(IntStream.range(0, first.size()).boxed().toList());
        Random random = new Random(seed);
        double best = miss(first, second, alpha);
        for (int round = 0; round < ROUNDS && best > NEAR; round++) {
            Collections.shuffle(order, random);
            for (int i = 0; i < order.size() && best > NEAR; i++) {
                best = improve(first, second, order.get(i), alpha, best);
            }
        }
        return second;
    }

    /** Tries the other levels of one visit and keeps the one that brings alpha nearest, if it is nearer than before. */
    private static double improve(List<Integer> first, List<Integer> second, int visit, double alpha, double best) {
        int kept = second.get(visit);
        double nearest = best;
        for (int level = Math.max(0, first.get(visit) - 1); level <= Math.min(3, first.get(visit) + 1); level++) {
            int before = second.set(visit, level);
            double miss = miss(first, second, alpha);
            if (miss < nearest) {
                nearest = miss;
                kept = level;
            }
            second.set(visit, before);
        }
        second.set(visit, kept);
        return nearest;
    }

    private static double miss(List<Integer> first, List<Integer> second, double alpha) {
        List<List<Integer>> units = IntStream.range(0, first.size()).mapToObj(i -> List.of(first.get(i), second.get(i))).toList();
        return Math.abs(new Ratings(units).alpha(Ratings.Scale.ORDINAL).value().orElse(1) - alpha - ABOVE);
    }
}
