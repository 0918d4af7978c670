package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.statistics.Protection;
import org.throughline.statistics.PublishedShare;
import org.throughline.statistics.Said;
import org.throughline.statistics.ShareHiding;
import org.throughline.statistics.ShareHiding.Kept;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.statistics.Told;
import org.throughline.statistics.Visibility;
import org.throughline.survey.instrument.entity.Option;

/**
 * What may be read of subjects that are shown or hidden together, over all tables of the set at once. All of them are decided
 * by the fewest people who answered any of them.
 */
public final class Publishing {

    private final Protection protection;
    private final PublishedSet set;
    private final Population population;
    private final Map<Deciding, Decision<String>> decided = new HashMap<>();
    private final KnownSpots known;

    public Publishing(Protection protection, PublishedSet set, Population population) {
        this.protection = protection;
        this.set = set;
        this.population = population;
        known = new KnownSpots(set);
    }

    /** Cells by subject. */
    public interface Shown {

        /** @param options from the least favorable; none for several items together */
        Map<Place, Cell> cells(UUID subject, List<Option> options);
    }

    /** While it is open: what is taken in is shown, and of others only that there are some. */
    public Shown open(Map<UUID, Map<Kind, Tally>> taken, Map<UUID, Map<Kind, Tally>> now) {
        return (subject, options) -> {
            Map<Place, Cell> cells = new LinkedHashMap<>();
            now.getOrDefault(subject, Map.of()).keySet().forEach(kind -> known.places(kind).forEach(place -> cells.put(place, Cell.HIDDEN)));
            sums(taken.getOrDefault(subject, Map.of())).forEach((spot, tally) -> known.place(spot).ifPresent(place -> cells.put(place, cell(place, tally, options))));
            return cells;
        };
    }

    /** What is shown for good, with all that is hidden in it. */
    public interface Frozen extends Shown {

        Set<Spot<String>> hidden();
    }

    private record Deciding(List<Atom<String>> atoms, Set<Spot<String>> anyway) {}

    /**
     * For good.
     *
     * @param deciding those by whose people it is decided
     * @param before   what was shown of it while it was open
     * @param anyway   what is hidden of others that nearly the same people answered
     */
    public Frozen frozen(Collection<UUID> deciding, Map<UUID, Map<Kind, Tally>> before, Map<UUID, Map<Kind, Tally>> now, Set<Spot<String>> anyway) {
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
            return frozen((subject, options) -> Map.of(), Set.of());
        }
        SmallGroups<String> groups = new SmallGroups<>(protection, parents, set.axes());
        ShareHiding<String> hiding = new ShareHiding<>(protection, parents, set.axes());
        Set<String> held = new HashSet<>();
        while (true) {
            Map<Kind, Atom<String>> atoms = atoms(kinds, held, deciding, before, now);
            Decision<String> decision = decided.computeIfAbsent(new Deciding(List.copyOf(atoms.values()), anyway), one -> groups.decide(one.atoms(), one.anyway()));
            if (decision.unguarded().isEmpty()) {
                Map<Spot<String>, Integer> movable = movable(atoms);
                return frozen((subject, options) -> {
                    Map<Kind, Tally> earlier = before.getOrDefault(subject, Map.of());
                    return new Freezing(decision, sums(earlier), sums(kept(held, earlier, now.getOrDefault(subject, Map.of()))), options).cells(hiding, movable);
                }, decision.spots().entrySet().stream().filter(one -> one.getValue() == Visibility.HIDDEN).map(Map.Entry::getKey).collect(Collectors.toSet()));
            }
            // of these places too much was told while it was open: what came since is not told, or at last of none
            if (!held.addAll(decision.unguarded()) && !kinds.stream().map(kind -> held.add(set.places(kind).get(0))).reduce(false, Boolean::logicalOr)) {
                return frozen(open(Map.of(), now), kinds.stream().flatMap(kind -> known.spots(kind).stream()).collect(Collectors.toSet()));
            }
        }
    }

    private static Frozen frozen(Shown shown, Set<Spot<String>> hidden) {
        return new Frozen() {

            @Override
            public Map<Place, Cell> cells(UUID subject, List<Option> options) {
                return shown.cells(subject, options);
            }

            @Override
            public Set<Spot<String>> hidden() {
                return hidden;
            }
        };
    }

    /**
     * A commitment's share is made of those of its items: of a group, only its people are told where it would leave less of an item than
     * is told there.
     *
     * @param items the cells of its items
     */
    public static Map<Place, Cell> commitment(Map<Place, Cell> cells, Collection<Map<Place, Cell>> items) {
        Map<Place, Cell> told = new LinkedHashMap<>();
        cells.forEach((place, cell) -> told.put(place, place.ofGroup() && tellsOfItems(cell, items.stream().map(one -> one.get(place)).filter(Objects::nonNull).toList())
                ? cell.told(Told.COUNT) : cell));
        return told;
    }

    private static boolean tellsOfItems(Cell commitment, List<Cell> items) {
        if (!commitment.said()) {
            return false;
        }
        if (items.stream().anyMatch(item -> !item.said())) {
            return true;
        }
        List<PublishedShare> shares = items.stream().map(Cell::share).toList();
        PublishedShare all = new PublishedShare(commitment.favorable(), commitment.coded(), shares.stream().mapToInt(PublishedShare::n).sum(), Optional.empty());
        int least = shares.stream().mapToInt(PublishedShare::least).sum();
        int most = shares.stream().mapToInt(PublishedShare::most).sum();
        return shares.stream().filter(share -> share.end() != PublishedShare.End.EXACT)
                .anyMatch(share -> all.least() - (most - share.most()) > share.least() || all.most() - (least - share.least()) < share.most());
    }

    private Map<Kind, Atom<String>> atoms(Set<Kind> kinds, Set<String> held, Collection<UUID> deciding, Map<UUID, Map<Kind, Tally>> before, Map<UUID, Map<Kind, Tally>> now) {
        Map<Kind, Atom<String>> atoms = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            String place = set.places(kind).get(0);
            boolean back = held.contains(place);
            Map<UUID, Map<Kind, Tally>> counted = back ? before : now;
            if (counted.values().stream().anyMatch(tallies -> tallies.getOrDefault(kind, Tally.NONE).people() > 0)) {
                // whoever answered any of them is there, if only as somebody to hide; behind nobody there is nobody to hide
                int least = deciding.stream().mapToInt(subject -> people(counted, subject, kind)).min().orElse(1);
                int people = Math.max(1, least);
                int fresh = deciding.stream().mapToInt(subject -> people(now, subject, kind) - people(before, subject, kind)).min().orElse(people);
                boolean told = before.values().stream().anyMatch(tallies -> tallies.containsKey(kind));
                int unknown = back ? 0 : told ? Math.max(0, Math.min(least, fresh)) : least;
                atoms.put(kind, new Atom<>(place, PublishedSet.values(kind), people, unknown, back ? people : told ? people - unknown : 0));
            }
        }
        return atoms;
    }

    /** How many people of each number are in all of those who decided and not known before. */
    private Map<Spot<String>, Integer> movable(Map<Kind, Atom<String>> atoms) {
        Map<Spot<String>, Integer> movable = new HashMap<>();
        atoms.forEach((kind, atom) -> known.spots(kind).forEach(spot -> movable.merge(spot, atom.unknown(), Integer::sum)));
        return movable;
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

    /** What is told of one subject for good. */
    private final class Freezing {

        private final Decision<String> decision;
        private final Map<Spot<String>, Tally> earlier;
        private final Map<Spot<String>, Tally> sums;
        private final List<Option> options;

        Freezing(Decision<String> decision, Map<Spot<String>, Tally> earlier, Map<Spot<String>, Tally> sums, List<Option> options) {
            this.decision = decision;
            this.earlier = earlier;
            this.sums = sums;
            this.options = options;
        }

        Map<Place, Cell> cells(ShareHiding<String> hiding, Map<Spot<String>, Integer> movable) {
            Map<Place, Cell> cells = new LinkedHashMap<>();
            if (sums.isEmpty()) {
                return cells;
            }
            Map<Rest<String>, Tally> together = new LinkedHashMap<>();
            decision.rests().forEach(rest -> together.put(rest, together(rest, sums)));
            Kept<String> kept = kept(hiding, movable, together);
            decision.spots().forEach((spot, seen) -> {
                Tally tally = sums.getOrDefault(spot, Tally.NONE);
                if (seen == Visibility.HIDDEN) {
                    known.place(spot).ifPresent(place -> cells.put(place, Cell.HIDDEN));
                } else if (tally.people() > 0) {
                    known.place(spot).ifPresent(place -> cells.put(place, cell(place, tally, options).told(kept.of(spot))));
                }
            });
            together.forEach((rest, tally) -> {
                Place place = PublishedSet.place(rest);
                if (place != null && tally.people() >= protection.minimum()) {
                    cells.put(place, cell(place, tally, options).told(kept.of(rest)));
                }
            });
            return cells;
        }

        private Kept<String> kept(ShareHiding<String> hiding, Map<Spot<String>, Integer> movable, Map<Rest<String>, Tally> together) {
            Map<Spot<String>, Said> said = new LinkedHashMap<>();
            sums.forEach((spot, tally) -> said(tally, earlier.getOrDefault(spot, Tally.NONE)).ifPresent(one -> said.put(spot, one)));
            if (said.isEmpty()) {
                return counts(together.keySet());
            }
            Map<Rest<String>, Said> saidTogether = new LinkedHashMap<>();
            together.forEach((rest, tally) -> said(tally, together(rest, earlier)).ifPresent(one -> saidTogether.put(rest, one)));
            return hiding.decide(decision, movable, said, saidTogether);
        }

        private Optional<Said> said(Tally tally, Tally before) {
            return tally.people() == 0 ? Optional.empty() : tally.said(protection, options, before);
        }

        /** Where nothing is favorable or not: of groups only how many they are, wherever some of their axis are hidden. */
        private Kept<String> counts(Collection<Rest<String>> together) {
            Set<String> axes = new HashSet<>();
            decision.spots().forEach((spot, seen) -> {
                if (seen == Visibility.HIDDEN) {
                    axes.add(spot.axis());
                }
            });
            axes.remove(SmallGroups.EVERYBODY);
            Kept<String> kept = new Kept<>(new HashMap<>(), new HashMap<>());
            decision.spots().keySet().stream().filter(spot -> axes.contains(spot.axis())).forEach(spot -> kept.spots().put(spot, Told.COUNT));
            together.stream().filter(rest -> axes.contains(rest.axis())).forEach(rest -> kept.rests().put(rest, Told.COUNT));
            return kept;
        }
    }

    private static Tally together(Rest<String> rest, Map<Spot<String>, Tally> sums) {
        Tally together = Tally.NONE;
        for (Spot<String> spot : rest.spots()) {
            together = together.plus(sums.getOrDefault(spot, Tally.NONE));
        }
        return together;
    }

    private Cell cell(Place place, Tally tally, List<Option> options) {
        return tally.published(protection, options.stream().map(Option::value).toList(), population.of(place));
    }

    private Map<Spot<String>, Tally> sums(Map<Kind, Tally> tallies) {
        Map<Spot<String>, Tally.Sum> sums = new LinkedHashMap<>();
        tallies.forEach((kind, tally) -> known.spots(kind).forEach(spot -> sums.computeIfAbsent(spot, key -> new Tally.Sum()).add(tally)));
        Map<Spot<String>, Tally> all = new LinkedHashMap<>();
        sums.forEach((spot, sum) -> all.put(spot, sum.all()));
        return all;
    }
}
