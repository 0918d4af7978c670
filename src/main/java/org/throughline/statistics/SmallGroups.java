package org.throughline.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what may be read of a closed set of tables: places that lie in one another, group axes, and each axis crossed with
 * the places. Axes are not crossed with each other, as places, language and group crossed in a ring could not be decided
 * exactly; like this each crossing is a network of its own, and what is true in it is true of all together.
 *
 * @param <P> place
 */
public final class SmallGroups<P> {

    /** The name of the axis on which everybody is one group, as is the value. */
    public static final String EVERYBODY = "";

    private final Protection protection;
    private final PlaceTree<P> tree;
    private final Map<String, Integer> axes;

    /**
     * People of one place who are alike on every axis.
     *
     * @param values  by axis
     * @param people  who are there; more than unknown and told together where some are there only now and then
     * @param unknown how many of them may not be there by all that a reader knew before; all where that was nothing
     * @param told    how many of them an earlier publication has told of
     */
    public record Atom<P>(P place, Map<String, String> values, int people, int unknown, int told) {

        public Atom(P place, Map<String, String> values, int people, int unknown) {
            this(place, values, people, unknown, people - unknown);
        }
    }

    /** A published number. */
    public record Spot<P>(P place, String axis, String value) {}

    /** Hidden groups of one axis at a place, or hidden places of one place, told together as subtraction tells them anyway. */
    public record Rest<P>(P place, String axis, String value, List<P> places, List<String> values) {

        /** Those it is made of. */
        public List<Spot<P>> spots() {
            return Stream.concat(places.stream().map(one -> new Spot<>(one, axis, value)), values.stream().map(one -> new Spot<>(place, axis, one))).toList();
        }
    }

    /**
     * What may be read.
     *
     * @param spots     every number of the set that holds anybody or must not tell that it holds nobody
     * @param rests     hidden ones together
     * @param unguarded places with people of whom nothing new can be told, since too much was told before; empty where nothing was
     */
    public record Decision<P>(Map<Spot<P>, Visibility> spots, List<Rest<P>> rests, Set<P> unguarded) {

        public Visibility of(P place, String axis, String value) {
            return spots.getOrDefault(new Spot<>(place, axis, value), Visibility.EMPTY);
        }
    }

    /**
     * @param parents places by the places that lie in them; one place lies in none and is everywhere
     * @param axes    how far down the places each axis is crossed: 0 for nowhere but everywhere together
     */
    public SmallGroups(Protection protection, Map<P, P> parents, Map<String, Integer> axes) {
        this.protection = protection;
        this.tree = new PlaceTree<>(parents);
        this.axes = new TreeMap<>(axes);
    }

    public Decision<P> decide(Collection<Atom<P>> atoms) {
        return decide(atoms, Set.of());
    }

    /** @param hidden what must be hidden anyway, since it is of nearly the same people elsewhere */
    public Decision<P> decide(Collection<Atom<P>> atoms, Set<Spot<P>> hidden) {
        return new Deciding(atoms, hidden).decision();
    }

    /** A number: people, how many of them are not known before, and how many were told of. */
    private record Count(int people, int unknown, int told) {

        static final Count NONE = new Count(0, 0, 0);

        /** Of whom it is sure that they are there, whatever they are asked about. */
        int sure() {
            return unknown + told;
        }

        Count plus(Count other) {
            return new Count(Math.addExact(people, other.people), unknown + other.unknown, told + other.told);
        }
    }

    private final class Deciding {

        private final Map<Spot<P>, Count> counts = new LinkedHashMap<>();
        private final Map<Spot<P>, Visibility> spots = new LinkedHashMap<>();
        private final Map<String, Set<String>> values = new LinkedHashMap<>();
        private final Set<P> unguarded = new HashSet<>();
        private final Collection<Atom<P>> atoms;
        private final Set<Spot<P>> anyway;

        Deciding(Collection<Atom<P>> atoms, Set<Spot<P>> anyway) {
            this.atoms = atoms;
            this.anyway = anyway;
            axes.keySet().forEach(axis -> values.put(axis, atoms.stream().filter(atom -> atom.people() > 0).map(atom -> atom.values().get(axis))
                    .sorted().collect(Collectors.toCollection(LinkedHashSet::new))));
            atoms.forEach(this::count);
            int all = people(tree.root(), EVERYBODY, EVERYBODY);
            if (counts.getOrDefault(spot(tree.root(), EVERYBODY, EVERYBODY), Count.NONE).sure() < protection.minimum()) {
                counts.keySet().forEach(spot -> spots.put(spot, all == 0 ? Visibility.EMPTY : Visibility.HIDDEN));
                return;
            }
            spots.put(spot(tree.root(), EVERYBODY, EVERYBODY), Visibility.SHOWN);
            new Table(EVERYBODY, Integer.MAX_VALUE, true).decide();
            axes.keySet().forEach(axis -> new Table(axis, 0, true).decide());
            axes.forEach((axis, depth) -> {
                if (depth > 0 && !tree.below(tree.root()).isEmpty()) {
                    new Table(axis, depth, false).decide();
                }
            });
            spots.forEach((spot, seen) -> {
                Count count = counts.getOrDefault(spot, Count.NONE);
                if (seen == Visibility.SHOWN && count.told() > 0 && count.told() < count.people() && !protection.mayMove(count.told(), count.people())) {
                    leave(spot);
                }
            });
        }

        /** A number that cannot be told as it is now: those who came since it was told before are in these places. */
        private void leave(Spot<P> spot) {
            List<P> fresh = atoms.stream().filter(atom -> atom.told() < atom.people() && tree.in(atom.place(), spot.place())
                    && (spot.axis().equals(EVERYBODY) || atom.values().get(spot.axis()).equals(spot.value()))).map(Atom::place).toList();
            unguarded.addAll(fresh.isEmpty() ? atoms.stream().map(Atom::place).toList() : fresh);
        }

        private void count(Atom<P> atom) {
            if (atom.people() < 0 || atom.unknown() < 0 || atom.unknown() + atom.told() > atom.people()) {
                throw new IllegalArgumentException("no number of people: " + atom);
            }
            if (atom.people() == 0) {
                return;
            }
            Count count = new Count(atom.people(), atom.unknown(), atom.told());
            for (P place = atom.place(); place != null; place = tree.above(place)) {
                counts.merge(spot(place, EVERYBODY, EVERYBODY), count, Count::plus);
                for (Map.Entry<String, Integer> axis : axes.entrySet()) {
                    if (tree.depth(place) <= axis.getValue()) {
                        counts.merge(spot(place, axis.getKey(), atom.values().get(axis.getKey())), count, Count::plus);
                    }
                }
            }
        }

        private int people(P place, String axis, String value) {
            return counts.getOrDefault(spot(place, axis, value), Count.NONE).people();
        }

        Decision<P> decision() {
            return new Decision<>(spots, spots.get(spot(tree.root(), EVERYBODY, EVERYBODY)) == Visibility.SHOWN ? rests() : List.of(), unguarded);
        }

        private List<Rest<P>> rests() {
            List<Rest<P>> rests = new ArrayList<>();
            for (Map.Entry<Spot<P>, Visibility> total : spots.entrySet()) {
                Spot<P> spot = total.getKey();
                if (total.getValue() == Visibility.SHOWN) {
                    List<P> places = hidden(tree.below(spot.place()), place -> spot(place, spot.axis(), spot.value()));
                    if (places.size() > 1 && fill(places, place -> people(place, spot.axis(), spot.value())) < people(spot.place(), spot.axis(), spot.value())) {
                        rests.add(new Rest<>(spot.place(), spot.axis(), spot.value(), places, List.of()));
                    }
                    if (spot.axis().equals(EVERYBODY)) {
                        axes.forEach((axis, depth) -> {
                            List<String> groups = hidden(List.copyOf(values.get(axis)), value -> spot(spot.place(), axis, value));
                            if (groups.size() > 1 && fill(groups, value -> people(spot.place(), axis, value)) < people(spot.place(), EVERYBODY, EVERYBODY)) {
                                rests.add(new Rest<>(spot.place(), axis, EVERYBODY, List.of(), groups));
                            }
                        });
                    }
                }
            }
            return rests;
        }

        private <T> List<T> hidden(List<T> all, Function<T, Spot<P>> spot) {
            return all.stream().filter(one -> spots.get(spot.apply(one)) == Visibility.HIDDEN).toList();
        }

        private <T> int fill(List<T> all, ToIntFunction<T> people) {
            return all.stream().mapToInt(people).sum();
        }

        /** One network: the places alone, an axis alone, or an axis with the places, whose margins are decided before. */
        private final class Table {

            private final String axis;
            private final int deep;
            private final boolean margin;
            private final FlowNetwork network = new FlowNetwork();
            private final Map<FlowNetwork.Edge, Spot<P>> edges = new LinkedHashMap<>();
            private final Map<Spot<P>, Integer> sums = new LinkedHashMap<>();
            private final Map<P, Integer> rows = new LinkedHashMap<>();
            private final Set<FlowNetwork.Edge> must = new HashSet<>();

            Table(String axis, int deep, boolean margin) {
                this.axis = axis;
                this.deep = deep;
                this.margin = margin;
            }

            void decide() {
                if (margin && !axis.equals(EVERYBODY)) {
                    int sum = network.node();
                    values.get(axis).forEach(value -> add(spot(tree.root(), axis, value), sum, FlowNetwork.GROUND, true));
                } else {
                    if (!margin) {
                        values.get(axis).forEach(value -> addPlaces(tree.root(), value, FlowNetwork.GROUND));
                    }
                    addPlaces(tree.root(), EVERYBODY, FlowNetwork.GROUND);
                }
                guard();
                edges.forEach((edge, spot) -> spots.put(spot, edge.isHidden() ? Visibility.HIDDEN : edge.people() == 0 ? Visibility.EMPTY : Visibility.SHOWN));
            }

            /** The number of a place, below the sum that it is a part of, and all below it. */
            private void addPlaces(P place, String value, int up) {
                if (!margin && spots.get(spot(place, EVERYBODY, EVERYBODY)) == Visibility.EMPTY) {
                    // nobody is there, as its total says
                    return;
                }
                boolean leaf = tree.below(place).isEmpty() || tree.depth(place) == deep;
                boolean everybody = value.equals(EVERYBODY);
                int down = leaf ? margin ? FlowNetwork.GROUND : rows.computeIfAbsent(place, key -> network.node()) : network.node();
                Spot<P> spot = spot(place, everybody ? EVERYBODY : axis, value);
                if (everybody && !margin || place.equals(tree.root())) {
                    // decided before: where it is shown it is no unknown, and no partner
                    if (spots.get(spot) == Visibility.HIDDEN) {
                        add(spot, everybody ? down : up, everybody ? up : down, false);
                    }
                } else {
                    add(spot, up, down, true);
                }
                if (!leaf) {
                    tree.below(place).forEach(child -> addPlaces(child, value, down));
                }
            }

            private void add(Spot<P> spot, int from, int to, boolean own) {
                Count count = counts.getOrDefault(spot, Count.NONE);
                FlowNetwork.Edge edge = network.add(from, to, count.people(), count.unknown());
                if (own) {
                    edges.put(edge, spot);
                }
                if (!own || count.people() > 0 && count.sure() < protection.minimum() || anyway.contains(spot) || hiddenMargin(spot, count.people())) {
                    network.hide(edge);
                    must.add(edge);
                }
            }

            /** Of a hidden place not even what is empty: other axes know it too. Of a hidden group there is no other table. */
            private boolean hiddenMargin(Spot<P> spot, int people) {
                return !margin && (spots.get(spot(spot.place(), EVERYBODY, EVERYBODY)) == Visibility.HIDDEN
                        || people > 0 && spots.get(spot(tree.root(), spot.axis(), spot.value())) == Visibility.HIDDEN);
            }

            private void guard() {
                boolean guarded = true;
                // hiding more only widens the ranges of the others, so each number is looked at once; the list grows meanwhile
                for (int i = 0; i < network.hidden().size(); i++) {
                    guarded &= widen(network.hidden().get(i));
                }
                if (guarded) {
                    showNeedless();
                }
            }

            private boolean widen(FlowNetwork.Edge edge) {
                while (network.width(edge, protection.minimum()) < protection.minimum()) {
                    Optional<List<FlowNetwork.Edge>> partners = network.partners(edge, protection.minimum());
                    if (partners.isEmpty()) {
                        leave(edges.getOrDefault(edge, spot(tree.root(), EVERYBODY, EVERYBODY)));
                        return false;
                    }
                    partners.get().forEach(network::hide);
                }
                return true;
            }

            /** Partners were chosen one after the other; those that the later ones made needless are shown again, the largest first. */
            private void showNeedless() {
                List<FlowNetwork.Edge> partners = new ArrayList<>(network.hidden().stream().filter(edge -> !must.contains(edge)).toList());
                partners.sort(Comparator.comparingInt(FlowNetwork.Edge::people).reversed());
                for (FlowNetwork.Edge partner : partners) {
                    network.show(partner);
                    if (!allWide(partner)) {
                        network.hide(partner);
                    }
                }
            }

            private boolean allWide(FlowNetwork.Edge shown) {
                // next to it most likely, so most attempts end soon
                return network.hidden().stream().filter(edge -> edge.touches(shown)).allMatch(this::wide)
                        && network.hidden().stream().filter(edge -> !edge.touches(shown)).allMatch(this::wide);
            }

            private boolean wide(FlowNetwork.Edge edge) {
                return network.width(edge, protection.minimum()) >= protection.minimum();
            }
        }
    }

    private static <P> Spot<P> spot(P place, String axis, String value) {
        return new Spot<>(place, axis, value);
    }
}
