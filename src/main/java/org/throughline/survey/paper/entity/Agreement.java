package org.throughline.survey.paper.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far two readings of the same forms agree: the share that is alike, and Cohen's kappa, which takes away what would be
 * alike by chance (Cohen, A coefficient of agreement for nominal scales, 1960).
 *
 * @param agreed forms read alike
 * @param chance the share that would be alike if both had typed by chance what they typed as often as they did
 */
public record Agreement(int forms, int agreed, double chance) {

    public static final Agreement NONE = new Agreement(0, 0, 0);

    /** Under so many forms kappa says nothing. */
    public static final int FEWEST = 10;
    private static final double ALL = 1 - 1e-9;

    /** A form by its two readings, each in one word; "" for no answer. */
    public record Pair(String first, String second) {}

    public static Agreement of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return NONE;
        }
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        int agreed = 0;
        for (Pair pair : pairs) {
            first.merge(pair.first(), 1, Integer::sum);
            second.merge(pair.second(), 1, Integer::sum);
            agreed += pair.first().equals(pair.second()) ? 1 : 0;
        }
        double n = pairs.size();
        double chance = first.entrySet().stream().mapToDouble(one -> one.getValue() / n * second.getOrDefault(one.getKey(), 0) / n).sum();
        return new Agreement(pairs.size(), agreed, Math.min(1, chance));
    }

    /** That of two lots of readings together, each with the chance of its own. */
    public Agreement and(Agreement other) {
        int all = forms + other.forms;
        return all == 0 ? NONE : new Agreement(all, agreed + other.agreed, Math.min(1, (forms * chance + other.forms * other.chance) / all));
    }

    public static Agreement together(Collection<Agreement> all) {
        return all.stream().reduce(NONE, Agreement::and);
    }

    /** From 0 to 100; empty where nothing was read twice. */
    public OptionalDouble percent() {
        return forms == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * agreed / forms);
    }

    /** From -1 to 1; empty where there are too few forms or nothing to tell apart. */
    public OptionalDouble kappa() {
        return forms < FEWEST || chance > ALL ? OptionalDouble.empty() : OptionalDouble.of(((double) agreed / forms - chance) / (1 - chance));
    }
}
