package org.throughline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * What a reader finds out who adds up everything published. Knows nothing of how numbers were hidden and nothing of networks:
 * works on the people of each place and each combination of all axes, whether or not these are published anywhere, on every
 * number shown, and on what an open campaign had shown before.
 */
final class GroupsAttack {

    private static final long PRIME = (1L << 31) - 1;

    private final Map<String, String> parents;
    private final Decision<String> published;
    private final List<Atom<String>> people = new ArrayList<>();
    private final List<long[]> shown = new ArrayList<>();
    private final List<Spot<String>> shownSpots = new ArrayList<>();

    GroupsAttack(Map<String, String> parents, Map<String, Integer> axes, List<Atom<String>> atoms, Decision<String> published) {
        this.parents = parents;
        this.published = published;
        Set<String> leaves = new LinkedHashSet<>(parents.keySet());
        leaves.removeAll(parents.values());
        List<Map<String, String>> combinations = List.of(Map.of());
        for (String axis : new TreeSet<>(axes.keySet())) {
            Set<String> values = new TreeSet<>();
            atoms.stream().filter(atom -> atom.people() > 0).forEach(atom -> values.add(atom.values().get(axis)));
            List<Map<String, String>> longer = new ArrayList<>();
            combinations.forEach(one -> values.forEach(value -> {
                Map<String, String> copy = new TreeMap<>(one);
                copy.put(axis, value);
                longer.add(copy);
            }));
            combinations = longer;
        }
        Map<String, int[]> counted = new LinkedHashMap<>();
        atoms.forEach(atom -> {
            int[] sums = counted.computeIfAbsent(atom.place() + new TreeMap<>(atom.values()), key -> new int[2]);
            sums[0] += atom.people();
            sums[1] += atom.unknown();
        });
        for (String leaf : leaves) {
            for (Map<String, String> combination : combinations) {
                int[] sums = counted.getOrDefault(leaf + combination, new int[2]);
                people.add(new Atom<>(leaf, combination, sums[0], sums[1]));
            }
        }
        published.spots().forEach((spot, visibility) -> {
            if (visibility != Visibility.HIDDEN) {
                shown.add(row(spot));
                shownSpots.add(spot);
            }
        });
    }

    private long[] row(Spot<String> spot) {
        return people.stream().mapToLong(atom -> holds(spot, atom) ? 1 : 0).toArray();
    }

    private boolean holds(Spot<String> spot, Atom<String> atom) {
        boolean inside = false;
        for (String place = atom.place(); place != null; place = parents.get(place)) {
            inside |= place.equals(spot.place());
        }
        return inside && (spot.axis().equals(SmallGroups.EVERYBODY) || atom.values().get(spot.axis()).equals(spot.value()));
    }

    int unknown(Spot<String> spot) {
        return people.stream().filter(atom -> holds(spot, atom)).mapToInt(Atom::unknown).sum();
    }

    int people(Spot<String> spot) {
        return people.stream().filter(atom -> holds(spot, atom)).mapToInt(Atom::people).sum();
    }

    List<Spot<String>> hidden() {
        return published.spots().entrySet().stream().filter(one -> one.getValue() == Visibility.HIDDEN).map(Map.Entry::getKey).toList();
    }

    /** Hidden numbers that are a sum of shown ones, each taken any number of times: elimination in the numbers modulo a prime. */
    List<Spot<String>> derivable() {
        List<long[]> basis = new ArrayList<>();
        shown.forEach(row -> {
            long[] rest = reduced(basis, row.clone());
            if (lead(rest) >= 0) {
                basis.add(rest);
            }
        });
        return hidden().stream().filter(spot -> lead(reduced(basis, row(spot))) < 0).toList();
    }

    private static int lead(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long[] reduced(List<long[]> basis, long[] row) {
        for (long[] one : basis) {
            int lead = lead(one);
            if (row[lead] != 0) {
                long factor = row[lead] * inverse(one[lead]) % PRIME;
                for (int i = lead; i < row.length; i++) {
                    row[i] = Math.floorMod(row[i] - factor * one[i], PRIME);
                }
            }
        }
        return row;
    }

    private static long inverse(long number) {
        long result = 1;
        long base = Math.floorMod(number, PRIME);
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }

    /** The width of the range that is left to a hidden number: the largest less the smallest in whole numbers that fit. */
    int range(Spot<String> spot, int enough) {
        int there = unknown(spot);
        // a bound on the answer: more than enough is no news, and the search ends sooner
        int most = bound(spot, true, there + enough);
        return most - there >= enough ? enough : most - bound(spot, false, Math.max(0, most - enough));
    }

    /** By broken numbers where the best of them are whole ones, else by whole ones; what is found is added up anew, so it is there. */
    private int bound(Spot<String> spot, boolean most, int beyond) {
        return bound(spot, most, beyond, false).or(() -> bound(spot, most, beyond, true))
                .orElseThrow(() -> new AssertionError("the published numbers themselves do not fit"));
    }

    private Optional<Integer> bound(Spot<String> spot, boolean most, int beyond, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            variables.add(model.newVariable("x" + i).lower(0).integer(whole));
        }
        for (int k = 0; k < shown.size(); k++) {
            sum(model.newExpression("shown" + k), variables, shown.get(k)).level(unknown(shownSpots.get(k)));
        }
        Expression goal = sum(model.newExpression("goal"), variables, row(spot)).weight(1);
        if (most) {
            goal.upper(beyond);
        } else {
            goal.lower(beyond);
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        long[] found = new long[people.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = Math.round(result.doubleValue(i));
        }
        boolean fits = Arrays.stream(found).allMatch(n -> n >= 0);
        for (int k = 0; k < shown.size(); k++) {
            fits &= product(shown.get(k), found) == unknown(shownSpots.get(k));
        }
        return fits ? Optional.of((int) product(row(spot), found)) : Optional.empty();
    }

    private static long product(long[] row, long[] numbers) {
        long product = 0;
        for (int i = 0; i < row.length; i++) {
            product += row[i] * numbers[i];
        }
        return product;
    }

    private static Expression sum(Expression expression, List<Variable> variables, long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                expression.set(variables.get(i), row[i]);
            }
        }
        return expression;
    }
}
