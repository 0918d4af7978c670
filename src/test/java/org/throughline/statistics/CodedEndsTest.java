package org.throughline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

class CodedEndsTest {

    private static final Protection FIVE = new Protection(5);
    private static final double NEARLY = 1e-6;

    /** What is told of the people of some atoms: how many of them may be favorable, by the words. */
    private record Told(Predicate<Atom<String>> of, int people, int favorable, int low, int high, boolean coded, Object what) {

        Told known() {
            return new Told(of, people, favorable, favorable, favorable, false, what);
        }

        Told unsaid() {
            return new Told(of, people, favorable, 0, people, false, what);
        }
    }

    @Test
    void no_coded_end_of_a_group_can_be_narrowed_further_than_keeping_back_all_other_shares_would_leave_it() {
        Random random = new Random(20261123);
        int coded = 0;
        int kept = 0;
        int open = 0;
        int found = 0;
        for (int round = 0; round < 250; round++) {
            RandomGroups groups = RandomGroups.of(random, 4, 2, 30, false);
            Map<Atom<String>, Integer> favorable = new HashMap<>();
            double mood = random.nextInt(3) == 0 ? 0.9 : 0.6;
            groups.atoms().forEach(atom -> favorable.put(atom, random.nextInt(4) == 0 ? atom.people() : (int) random.ints(atom.people(), 0, 100).filter(chance -> chance < 100 * mood).count()));
            Decision<String> decision = new SmallGroups<>(FIVE, groups.parents(), groups.axes()).decide(groups.atoms());
            Map<Spot<String>, Share> said = new LinkedHashMap<>();
            decision.spots().keySet().forEach(spot -> share(groups.atoms().stream().filter(in(groups, spot)).toList(), favorable, said, spot));
            Map<Rest<String>, Share> together = new LinkedHashMap<>();
            decision.rests().forEach(rest -> share(groups.atoms().stream().filter(in(groups, rest)).toList(), favorable, together, rest));

            CodedEnds.Kept<String> back = new CodedEnds<>(FIVE, groups.parents(), groups.axes()).decide(decision, said, together);

            List<Told> told = told(groups, decision, said, together, back);
            List<Told> all = told(groups, decision, said, together, new CodedEnds.Kept<>(Set.of(), Set.of()));
            List<Told> least = told.stream().map(one -> whole(one.what()) ? groups.axes().size() > 1 ? one.known() : one : one.coded() ? one : one.unsaid()).toList();
            for (Told one : told) {
                if (one.coded() && !whole(one.what())) {
                    coded++;
                    double[] best = range(groups.atoms(), decision, least, one.of());
                    double[] left = range(groups.atoms(), decision, told, one.of());
                    assertThat(left[0]).as("round %d, the least of %s", round, one.what()).isLessThan(Math.max(one.low(), best[0]) + NEARLY);
                    assertThat(left[1]).as("round %d, the most of %s", round, one.what()).isGreaterThan(Math.min(one.high(), best[1]) - NEARLY);
                    open += left[1] - left[0] > 1 - NEARLY ? 1 : 0;
                    double[] otherwise = range(groups.atoms(), decision, all, one.of());
                    found += otherwise[1] - otherwise[0] < NEARLY ? 1 : 0;
                }
            }
            kept += back.spots().size() + back.rests().size();
        }
        System.out.printf("%d coded ends of groups: subtraction finds %d where nothing is kept back, and leaves %d open where %d shares are%n", coded, found, open, kept);
        assertThat(coded).isGreaterThan(300);
        assertThat(found).isGreaterThan(coded / 2);
        assertThat(open).isGreaterThan(coded / 2);
    }

    private static List<Told> told(RandomGroups groups, Decision<String> decision, Map<Spot<String>, Share> said, Map<Rest<String>, Share> together, CodedEnds.Kept<String> back) {
        List<Told> told = new ArrayList<>();
        decision.spots().forEach((spot, seen) -> {
            if (seen == Visibility.EMPTY) {
                told.add(new Told(in(groups, spot), 0, 0, 0, 0, false, spot));
            } else if (seen == Visibility.SHOWN) {
                told.add(told(in(groups, spot), said.get(spot), back.spots().contains(spot), spot));
            }
        });
        together.forEach((rest, share) -> {
            if (share.n() >= FIVE.minimum()) {
                told.add(told(in(groups, rest), share, back.rests().contains(rest), rest));
            }
        });
        return told;
    }

    private static <T> void share(List<Atom<String>> atoms, Map<Atom<String>, Integer> favorable, Map<T, Share> shares, T of) {
        int people = atoms.stream().mapToInt(Atom::people).sum();
        if (people > 0) {
            shares.put(of, new Share(atoms.stream().mapToInt(favorable::get).sum(), people));
        }
    }

    private static Told told(Predicate<Atom<String>> of, Share share, boolean kept, Object what) {
        if (kept) {
            return new Told(of, share.n(), share.favorable(), 0, share.n(), false, what);
        }
        PublishedShare words = FIVE.published(share);
        int low = share.favorable();
        int high = share.favorable();
        for (int other = 0; other <= share.n(); other++) {
            if (FIVE.published(new Share(other, share.n())).equals(words)) {
                low = Math.min(low, other);
                high = Math.max(high, other);
            }
        }
        return new Told(of, share.n(), share.favorable(), low, high, words.end() != PublishedShare.End.EXACT, what);
    }

    private static boolean whole(Object what) {
        return what instanceof Spot<?> spot ? spot.axis().isEmpty() : what instanceof Rest<?> rest && rest.axis().isEmpty();
    }

    private static Predicate<Atom<String>> in(RandomGroups groups, Spot<String> spot) {
        return atom -> {
            boolean inside = false;
            for (String place = atom.place(); place != null; place = groups.parents().get(place)) {
                inside |= place.equals(spot.place());
            }
            return inside && (spot.axis().equals(SmallGroups.EVERYBODY) || atom.values().get(spot.axis()).equals(spot.value()));
        };
    }

    private static Predicate<Atom<String>> in(RandomGroups groups, Rest<String> rest) {
        return rest.places().stream().map(place -> in(groups, new Spot<>(place, rest.axis(), rest.value())))
                .reduce(rest.values().stream().map(value -> in(groups, new Spot<>(rest.place(), rest.axis(), value))).reduce(atom -> false, Predicate::or), Predicate::or);
    }

    /** How few and how many of some atoms' people may be favorable, of all that agree with everything told. */
    private static double[] range(List<Atom<String>> atoms, Decision<String> decision, List<Told> told, Predicate<Atom<String>> of) {
        double[] ends = new double[2];
        for (int end = 0; end < 2; end++) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            // of a group that is nowhere everybody knows that nobody is in it
            atoms.forEach(atom -> model.newVariable(atom.place() + atom.values()).lower(0).weight(of.test(atom) ? 1 : 0)
                    .upper(decision.spots().keySet().stream().anyMatch(spot -> atom.values().containsValue(spot.value())) || atom.people() > 0 ? null : BigDecimal.ZERO));
            told.forEach(one -> {
                Expression sum = model.newExpression(String.valueOf(one.what())).lower(one.low()).upper(one.high());
                for (int i = 0; i < atoms.size(); i++) {
                    if (one.of().test(atoms.get(i))) {
                        sum.set(model.getVariable(i), 1);
                    }
                }
            });
            Optimisation.Result result = end == 0 ? model.minimise() : model.maximise();
            ends[end] = result.getState().isFeasible() || result.getState() == Optimisation.State.UNBOUNDED
                    ? result.getState() == Optimisation.State.UNBOUNDED ? Double.MAX_VALUE : result.getValue() : Double.NaN;
        }
        return ends;
    }
}
