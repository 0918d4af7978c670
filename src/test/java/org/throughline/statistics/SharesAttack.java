package org.throughline.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.throughline.statistics.ShareHiding.Kept;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * What a reader finds out who adds up numbers of people, favorable shares and shares of options, all at once, by linear programs over
 * the people of each place, each combination of axes and each option.
 *
 * @param before what an open campaign told of, all of it known
 */
record SharesAttack(Protection protection, RandomGroups groups, Map<Atom<String>, int[]> answers, Map<Atom<String>, int[]> before, Decision<String> decision, int each) {

    /** A number that is told: how many people, how many of them may be favorable by the words, and how many of each option; none where options are not told. */
    record Line(Object what, Predicate<Atom<String>> of, int people, int favorable, int low, int high, boolean coded, Told told, List<int[]> options) {

        boolean whole() {
            return what instanceof Spot<?> spot ? spot.axis().isEmpty() : what instanceof Rest<?> rest && rest.axis().isEmpty();
        }

        Line known() {
            return new Line(what, of, people, favorable, favorable, favorable, false, told, options);
        }

        Line counted() {
            return new Line(what, of, people, favorable, 0, people, false, Told.COUNT, List.of());
        }
    }

    /** What everybody says, by chance: at some places all the same. */
    static SharesAttack of(Random random, Protection protection, RandomGroups groups, int each) {
        double mood = List.of(0.6, 0.6, 0.9, 0.97).get(random.nextInt(4));
        Map<Atom<String>, int[]> answers = new LinkedHashMap<>();
        Map<Atom<String>, int[]> before = new LinkedHashMap<>();
        groups.atoms().forEach(atom -> {
            boolean alike = random.nextInt(4) == 0;
            answers.put(atom, new int[2 * each]);
            before.put(atom, new int[2 * each]);
            for (int i = 0; i < atom.people(); i++) {
                int option = (alike || random.nextDouble() < mood ? 0 : each) + random.nextInt(each);
                answers.get(atom)[option]++;
                before.get(atom)[option] += i < atom.people() - atom.unknown() ? 1 : 0;
            }
        });
        return new SharesAttack(protection, groups, answers, before, new SmallGroups<>(protection, groups.parents(), groups.axes()).decide(groups.atoms()), each);
    }

    Kept<String> hiding() {
        return new ShareHiding<>(protection, groups.parents(), groups.axes()).decide(decision, ShareHiding.movable(said()), said(), together());
    }

    Map<Spot<String>, Said> said() {
        return said(decision.spots().keySet(), List::of);
    }

    Map<Rest<String>, Said> together() {
        return said(decision.rests(), Rest::spots);
    }

    private <T> Map<T, Said> said(Collection<T> numbers, Function<T, List<Spot<String>>> spots) {
        Map<Spot<String>, int[]> now = sums(answers);
        Map<Spot<String>, int[]> told = sums(before);
        Map<T, Said> said = new LinkedHashMap<>();
        numbers.forEach(number -> {
            int[] sum = sum(now, spots.apply(number));
            int[] known = sum(told, spots.apply(number));
            int people = IntStream.of(sum).sum();
            if (people > 0) {
                List<Integer> unknown = IntStream.range(0, sum.length).mapToObj(i -> sum[i] - known[i]).toList();
                List<List<Integer>> options = List.of(unknown.subList(0, each), unknown.subList(each, 2 * each));
                said.put(number, new Said(new Share(IntStream.of(sum).limit(each).sum(), people), people >= protection.minimum() && optionsTold(sum), options));
            }
        });
        return said;
    }

    private Map<Spot<String>, int[]> sums(Map<Atom<String>, int[]> some) {
        Map<Spot<String>, int[]> sums = new HashMap<>();
        some.forEach((atom, said) -> {
            for (String place = atom.place(); place != null; place = groups.parents().get(place)) {
                add(sums, new Spot<>(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY), said);
                for (Map.Entry<String, String> value : atom.values().entrySet()) {
                    add(sums, new Spot<>(place, value.getKey(), value.getValue()), said);
                }
            }
        });
        return sums;
    }

    private void add(Map<Spot<String>, int[]> sums, Spot<String> spot, int[] said) {
        int[] sum = sums.computeIfAbsent(spot, key -> new int[2 * each]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += said[i];
        }
    }

    private int[] sum(Map<Spot<String>, int[]> sums, List<Spot<String>> spots) {
        return IntStream.range(0, 2 * each).map(i -> spots.stream().filter(sums::containsKey).mapToInt(spot -> sums.get(spot)[i]).sum()).toArray();
    }

    /** As figures are: all of them, where none is a coded end. */
    private boolean optionsTold(int[] sum) {
        int people = IntStream.of(sum).sum();
        return each > 1 && IntStream.of(sum).allMatch(one -> exact(new Share(one, people))) && exact(new Share(IntStream.of(sum).limit(each).sum(), people));
    }

    private boolean exact(Share share) {
        return protection.published(share).end() == PublishedShare.End.EXACT;
    }

    private int[] sum(Map<Atom<String>, int[]> some, Predicate<Atom<String>> of) {
        int[] sum = new int[2 * each];
        some.forEach((atom, said) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += of.test(atom) ? said[i] : 0;
            }
        });
        return sum;
    }

    List<Spot<String>> hidden() {
        return decision.spots().entrySet().stream().filter(one -> one.getValue() == Visibility.HIDDEN).map(Map.Entry::getKey).toList();
    }

    List<Line> told(Kept<String> kept) {
        List<Line> told = new ArrayList<>();
        decision.spots().forEach((spot, seen) -> {
            if (seen != Visibility.HIDDEN) {
                told.add(line(spot, in(spot), kept.of(spot)));
            }
        });
        decision.rests().forEach(rest -> {
            if (IntStream.of(sum(answers, in(rest))).sum() >= protection.minimum()) {
                told.add(line(rest, in(rest), kept.of(rest)));
            }
        });
        return told;
    }

    private Line line(Object what, Predicate<Atom<String>> of, Told how) {
        int[] sum = sum(answers, of);
        int people = IntStream.of(sum).sum();
        if (people == 0) {
            return new Line(what, of, 0, 0, 0, 0, false, Told.EVERYTHING, List.of());
        }
        Share share = new Share(IntStream.of(sum).limit(each).sum(), people);
        if (how == Told.COUNT) {
            return new Line(what, of, people, share.favorable(), 0, people, false, how, List.of());
        }
        List<int[]> options = how == Told.EVERYTHING && optionsTold(sum) ? IntStream.of(sum).mapToObj(one -> range(new Share(one, people))).toList() : List.of();
        int[] range = range(share);
        return new Line(what, of, people, share.favorable(), range[0], range[1], !exact(share), how, options);
    }

    /** What its words may stand for. */
    private int[] range(Share share) {
        PublishedShare words = protection.published(share);
        int[] all = IntStream.rangeClosed(0, share.n()).filter(one -> protection.published(new Share(one, share.n())).equals(words)).toArray();
        return new int[] {all[0], all[all.length - 1]};
    }

    private Predicate<Atom<String>> in(Spot<String> spot) {
        return atom -> {
            boolean inside = false;
            for (String place = atom.place(); place != null; place = groups.parents().get(place)) {
                inside |= place.equals(spot.place());
            }
            return inside && (spot.axis().equals(SmallGroups.EVERYBODY) || atom.values().get(spot.axis()).equals(spot.value()));
        };
    }

    private Predicate<Atom<String>> in(Rest<String> rest) {
        return rest.places().stream().map(place -> in(new Spot<>(place, rest.axis(), rest.value())))
                .reduce(rest.values().stream().map(value -> in(new Spot<>(rest.place(), rest.axis(), value))).reduce(atom -> false, Predicate::or), Predicate::or);
    }

    /** How few and how many of those of a number who are not known may be favorable, by everything told. */
    double[] favorable(List<Line> told, Line one) {
        return new double[] {end(told, one.of(), false, each), end(told, one.of(), true, each)};
    }

    /** Between how few and how many people a hidden number is, by everything told. */
    double width(List<Line> told, Spot<String> spot) {
        double most = end(told, in(spot), true, 2 * each);
        return most == Double.MAX_VALUE ? most : most - end(told, in(spot), false, 2 * each);
    }

    /** @param options how many of the options the goal counts */
    private double end(List<Line> told, Predicate<Atom<String>> goal, boolean most, int options) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Atom<String>> atoms = groups.atoms();
        // of a group that is nowhere everybody knows that nobody is in it
        atoms.forEach(atom -> IntStream.range(0, 2 * each).forEach(option -> model.newVariable(atom.place() + atom.values() + option).lower(0)
                .weight(goal.test(atom) && option < options ? 1 : 0)
                .upper(decision.spots().keySet().stream().anyMatch(spot -> atom.values().containsValue(spot.value())) || atom.people() > 0 ? null : BigDecimal.ZERO)));
        told.forEach(one -> {
            // what was told before is known: only of the others something is to be found out
            int[] known = sum(before, one.of());
            int favorable = IntStream.of(known).limit(each).sum();
            sum(model, one, 0, each).lower(one.low() - favorable).upper(one.high() - favorable);
            sum(model, one, 0, 2 * each).level(one.people() - IntStream.of(known).sum());
            for (int option = 0; option < one.options().size(); option++) {
                sum(model, one, option, option + 1).lower(one.options().get(option)[0] - known[option]).upper(one.options().get(option)[1] - known[option]);
            }
        });
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        return result.getState() == Optimisation.State.UNBOUNDED ? Double.MAX_VALUE : result.getState().isFeasible() ? result.getValue() : Double.NaN;
    }

    private Expression sum(ExpressionsBasedModel model, Line one, int from, int to) {
        Expression sum = model.newExpression(one.what() + " " + from + " " + to);
        for (int i = 0; i < groups.atoms().size(); i++) {
            if (one.of().test(groups.atoms().get(i))) {
                for (int option = from; option < to; option++) {
                    sum.set(model.getVariable(i * 2 * each + option), 1);
                }
            }
        }
        return sum;
    }
}
