package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.statistics.CodedEnds;
import org.throughline.statistics.CodedEnds.Kept;
import org.throughline.statistics.Protection;
import org.throughline.statistics.Share;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.statistics.Visibility;

/**
 * What may be read of subjects that are shown or hidden together, over all tables of the set at once. All of them are decided
 * by the fewest people who answered any of them.
 */
public final class Publishing {

    private final Protection protection;
    private final PublishedSet set;
    private final Population population;
    private final Map<List<Atom<String>>, Decision<String>> decided = new HashMap<>();
    private final KnownSpots known;

    public Publishing(Protection protection, PublishedSet set, Population population) {
        this.protection = protection;
        this.set = set;
        this.population = population;
        known = new KnownSpots(set);
    }

    /** Cells by subject. */
    public interface Shown {

        /** @param values the options from the least favorable; none for several items together */
        Map<Place, Cell> cells(UUID subject, List<Integer> values);
    }

    /** While it is open: what is taken in is shown, and of others only that there are some. */
    public Shown open(Map<UUID, Map<Kind, Tally>> taken, Map<UUID, Map<Kind, Tally>> now) {
        return (subject, values) -> {
            Map<Place, Cell> cells = new LinkedHashMap<>();
            now.getOrDefault(subject, Map.of()).keySet().forEach(kind -> known.places(kind).forEach(place -> cells.put(place, Cell.HIDDEN)));
            sums(taken.getOrDefault(subject, Map.of())).forEach((spot, tally) -> known.place(spot).ifPresent(place -> cells.put(place, cell(place, tally, values))));
            return cells;
        };
    }

    /**
     * For good.
     *
     * @param before what was shown of it while it was open
     */
    public Shown frozen(Collection<UUID> deciding, Map<UUID, Map<Kind, Tally>> before, Map<UUID, Map<Kind, Tally>> now) {
        Set<Kind> kinds = new TreeSet<>();
        before.values().forEach(tallies -> kinds.addAll(tallies.keySet()));
        now.values().forEach(tallies -> kinds.addAll(tallies.keySet()));
        Map<String, String> parents = new LinkedHashMap<>();
        kinds.forEach(kind -> {
            List<String> places = set.places(kind);
            for (int i = 1; i < places.size(); i++) {
                parents.put(places.get(i - 1), places.get(i));
            }
        });
        if (parents.isEmpty()) {
            return (subject, values) -> Map.of();
        }
        SmallGroups<String> groups = new SmallGroups<>(protection, parents, set.axes());
        CodedEnds<String> ends = new CodedEnds<>(protection, parents, set.axes());
        Set<String> held = new HashSet<>();
        while (true) {
            Decision<String> decision = decided.computeIfAbsent(atoms(kinds, held, deciding, before, now), groups::decide);
            if (decision.unguarded().isEmpty()) {
                return (subject, values) -> cells(decision, ends, kept(held, before.getOrDefault(subject, Map.of()), now.getOrDefault(subject, Map.of())), values);
            }
            // of these places too much was told while it was open: what came since is not told, or at last of none
            if (!held.addAll(decision.unguarded()) && !kinds.stream().map(kind -> held.add(set.places(kind).get(0))).reduce(false, Boolean::logicalOr)) {
                return open(Map.of(), now);
            }
        }
    }

    private List<Atom<String>> atoms(Set<Kind> kinds, Set<String> held, Collection<UUID> deciding, Map<UUID, Map<Kind, Tally>> before, Map<UUID, Map<Kind, Tally>> now) {
        List<Atom<String>> atoms = new ArrayList<>();
        for (Kind kind : kinds) {
            String place = set.places(kind).get(0);
            boolean back = held.contains(place);
            Map<UUID, Map<Kind, Tally>> counted = back ? before : now;
            if (counted.values().stream().anyMatch(tallies -> tallies.getOrDefault(kind, Tally.NONE).people() > 0)) {
                // whoever answered any of them is there, if only as somebody to hide
                int people = Math.max(1, deciding.stream().mapToInt(subject -> people(counted, subject, kind)).min().orElse(1));
                int fresh = deciding.stream().mapToInt(subject -> people(now, subject, kind) - people(before, subject, kind)).min().orElse(people);
                boolean told = before.values().stream().anyMatch(tallies -> tallies.containsKey(kind));
                atoms.add(new Atom<>(place, PublishedSet.values(kind), people, back ? 0 : told ? Math.max(0, Math.min(people, fresh)) : people));
            }
        }
        return atoms;
    }

    private static int people(Map<UUID, Map<Kind, Tally>> tallies, UUID subject, Kind kind) {
        return tallies.getOrDefault(subject, Map.of()).getOrDefault(kind, Tally.NONE).people();
    }

    private Map<Kind, Tally> kept(Set<String> held, Map<Kind, Tally> before, Map<Kind, Tally> now) {
        if (held.isEmpty()) {
            return now;
        }
        Map<Kind, Tally> kept = new HashMap<>();
        now.forEach((kind, tally) -> {
            if (!held.contains(set.places(kind).get(0))) {
                kept.put(kind, tally);
            }
        });
        before.forEach((kind, tally) -> {
            if (held.contains(set.places(kind).get(0))) {
                kept.put(kind, tally);
            }
        });
        return kept;
    }

    private Map<Place, Cell> cells(Decision<String> decision, CodedEnds<String> ends, Map<Kind, Tally> tallies, List<Integer> values) {
        Map<Spot<String>, Tally> sums = sums(tallies);
        Map<Place, Cell> cells = new LinkedHashMap<>();
        if (sums.isEmpty()) {
            return cells;
        }
        Map<Rest<String>, Tally> together = new LinkedHashMap<>();
        decision.rests().forEach(rest -> together.put(rest, together(rest, sums)));
        Kept<String> kept = ends.decide(decision, favored(sums), favored(together));
        decision.spots().forEach((spot, seen) -> {
            Tally tally = sums.getOrDefault(spot, Tally.NONE);
            if (seen == Visibility.HIDDEN) {
                known.place(spot).ifPresent(place -> cells.put(place, Cell.HIDDEN));
            } else if (tally.people() > 0) {
                known.place(spot).ifPresent(place -> cells.put(place, kept.spots().contains(spot) ? tally.counted() : cell(place, tally, values)));
            }
        });
        together.forEach((rest, tally) -> {
            Place place = PublishedSet.place(rest);
            if (place != null && tally.people() >= protection.minimum()) {
                cells.put(place, kept.rests().contains(rest) ? tally.counted() : cell(place, tally, values));
            }
        });
        return cells;
    }

    private static Tally together(Rest<String> rest, Map<Spot<String>, Tally> sums) {
        Tally together = Tally.NONE;
        for (String place : rest.places()) {
            together = together.plus(sums.getOrDefault(new Spot<>(place, rest.axis(), rest.value()), Tally.NONE));
        }
        for (String value : rest.values()) {
            together = together.plus(sums.getOrDefault(new Spot<>(rest.place(), rest.axis(), value), Tally.NONE));
        }
        return together;
    }

    private static <T> Map<T, Share> favored(Map<T, Tally> tallies) {
        Map<T, Share> favored = new LinkedHashMap<>();
        tallies.forEach((of, tally) -> {
            if (tally.people() > 0) {
                tally.favored().ifPresent(share -> favored.put(of, share));
            }
        });
        return favored;
    }

    private Cell cell(Place place, Tally tally, List<Integer> values) {
        return tally.published(protection, values, population.of(place));
    }

    private Map<Spot<String>, Tally> sums(Map<Kind, Tally> tallies) {
        Map<Spot<String>, Tally.Sum> sums = new LinkedHashMap<>();
        tallies.forEach((kind, tally) -> known.spots(kind).forEach(spot -> sums.computeIfAbsent(spot, key -> new Tally.Sum()).add(tally)));
        Map<Spot<String>, Tally> all = new LinkedHashMap<>();
        sums.forEach((spot, sum) -> all.put(spot, sum.all()));
        return all;
    }
}
