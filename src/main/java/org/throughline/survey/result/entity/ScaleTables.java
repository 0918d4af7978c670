package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.throughline.statistics.Protection;
import org.throughline.statistics.Said;
import org.throughline.statistics.ScaleScores;
import org.throughline.statistics.Share;
import org.throughline.statistics.ShareHiding;
import org.throughline.statistics.ShareHiding.Kept;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.statistics.Told;
import org.throughline.statistics.Visibility;

/** The tables of a campaign's closed set with the scores of a scale in them. */
public final class ScaleTables {

    private static final double WHOLE = 100;

    private final Protection protection;
    private final PublishedSet set;
    private final KnownSpots known;

    public ScaleTables(Protection protection, PublishedSet set) {
        this.protection = protection;
        this.set = set;
        known = new KnownSpots(set);
    }

    /** The scores at every place of the set where somebody has one. */
    public Map<Place, ScaleScores> sums(Map<Kind, ScaleScores> scores) {
        Map<Place, ScaleScores> sums = new LinkedHashMap<>();
        scores.forEach((kind, one) -> known.places(kind).forEach(place -> sums.merge(place, one, ScaleScores::plus)));
        sums.values().removeIf(one -> one.people() == 0);
        return sums;
    }

    /** How many people answered an item at every place. */
    public Map<Place, Integer> people(Map<Kind, Tally> tallies) {
        Map<Place, Integer> people = new HashMap<>();
        tallies.forEach((kind, tally) -> known.places(kind).forEach(place -> people.merge(place, tally.people(), Integer::sum)));
        return people;
    }

    /** Where so many people with a score may be told of, by the engine that decides items. */
    public Set<Place> tellable(Map<Kind, ScaleScores> scores) {
        return decide(scores, Set.of()).map(groups -> places(groups.decision(), spot -> true)).orElse(Set.of());
    }

    /**
     * Where their score may be told too: points are numbers of the tables as favorable people are.
     *
     * @param anyway    what is hidden of the items
     * @param onHundred the score of people together, from 0 to 100
     */
    public Set<Place> tellable(Map<Kind, ScaleScores> scores, Set<Spot<String>> anyway, ToDoubleFunction<ScaleScores> onHundred) {
        Optional<Decided> decided = decide(scores, anyway);
        if (decided.isEmpty()) {
            return Set.of();
        }
        Decision<String> decision = decided.get().decision();
        Map<Spot<String>, ScaleScores> sums = new LinkedHashMap<>();
        scores.forEach((kind, one) -> known.spots(kind).forEach(spot -> sums.merge(spot, one, ScaleScores::plus)));
        Map<Spot<String>, Said> said = new LinkedHashMap<>();
        sums.forEach((spot, sum) -> said(List.of(sum), onHundred).ifPresent(one -> said.put(spot, one)));
        Map<Rest<String>, Said> together = new LinkedHashMap<>();
        decision.rests().forEach(rest -> said(rest.spots().stream().filter(sums::containsKey).map(sums::get).toList(), onHundred).ifPresent(one -> together.put(rest, one)));
        Kept<String> kept = new ShareHiding<>(protection, decided.get().parents(), set.axes()).decide(decision, ShareHiding.movable(said), said, together);
        return places(decision, spot -> kept.of(spot) != Told.COUNT);
    }

    private static Optional<Said> said(List<ScaleScores> some, ToDoubleFunction<ScaleScores> onHundred) {
        return some.stream().reduce(ScaleScores::plus).filter(sum -> sum.people() > 0).map(sum -> {
            int people = (int) sum.people();
            return Said.of(new Share((int) Math.max(0, Math.min(people, Math.round(onHundred.applyAsDouble(sum) * people / WHOLE))), people));
        });
    }

    private Set<Place> places(Decision<String> decision, Predicate<Spot<String>> told) {
        Set<Place> places = new HashSet<>();
        decision.spots().forEach((spot, seen) -> {
            if (seen == Visibility.SHOWN && told.test(spot)) {
                known.place(spot).ifPresent(places::add);
            }
        });
        return places;
    }

    private Optional<Decided> decide(Map<Kind, ScaleScores> scores, Set<Spot<String>> anyway) {
        Map<String, String> parents = new LinkedHashMap<>();
        List<Atom<String>> atoms = new ArrayList<>();
        scores.forEach((kind, one) -> {
            List<String> places = set.places(kind);
            for (int i = 1; i < places.size(); i++) {
                parents.put(places.get(i - 1), places.get(i));
            }
            atoms.add(new Atom<>(places.get(0), PublishedSet.values(kind), (int) one.people(), (int) one.people()));
        });
        return parents.isEmpty() ? Optional.empty() : Optional.of(new Decided(parents, new SmallGroups<>(protection, parents, set.axes()).decide(atoms, anyway)));
    }

    private record Decided(Map<String, String> parents, Decision<String> decision) {}
}
