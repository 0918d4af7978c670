package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.statistics.Protection;
import org.throughline.statistics.ScaleScores;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.statistics.Visibility;

/** The tables of a campaign's closed set with the scores of a scale in them. */
public final class ScaleTables {

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
        Map<String, String> parents = new LinkedHashMap<>();
        List<Atom<String>> atoms = new ArrayList<>();
        scores.forEach((kind, one) -> {
            List<String> places = set.places(kind);
            for (int i = 1; i < places.size(); i++) {
                parents.put(places.get(i - 1), places.get(i));
            }
            atoms.add(new Atom<>(places.get(0), PublishedSet.values(kind), (int) one.people(), (int) one.people()));
        });
        Set<Place> tellable = new HashSet<>();
        if (!parents.isEmpty()) {
            new SmallGroups<>(protection, parents, set.axes()).decide(atoms).spots().forEach((spot, seen) -> {
                if (seen == Visibility.SHOWN) {
                    known.place(spot).ifPresent(tellable::add);
                }
            });
        }
        return tellable;
    }
}
