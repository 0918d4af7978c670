package org.throughline.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * Keeps the coded ends of groups coded for whoever subtracts: "80% or more" of eleven people would be eleven of eleven where the
 * shares of all others in a sum are told. Favorable people are numbers of the same networks as people are in {@link SmallGroups}: a
 * whole per cent leaves each a range, a coded end a wider one. Where the sums leave less of a coded range than its words say, the
 * shares of the fewest other people on the way are kept back; how many people they are is still told.
 *
 * <p>Shares of whole places are never kept back: they stand in the sums of every axis. So a coded end can still be found where these
 * alone tell it, and the ends of whole places are guarded by nothing but what whole per cents of larger ones leave open.
 *
 * @param <P> place
 */
public final class CodedEnds<P> {

    private final Protection protection;
    private final Map<P, P> parents;
    private final Map<String, Integer> axes;
    private final Map<P, List<P>> children = new LinkedHashMap<>();

    /** As those of {@link SmallGroups}. */
    public CodedEnds(Protection protection, Map<P, P> parents, Map<String, Integer> axes) {
        this.protection = protection;
        this.parents = new LinkedHashMap<>(parents);
        this.axes = new TreeMap<>(axes);
        parents.forEach((child, parent) -> children.computeIfAbsent(parent, key -> new ArrayList<>()).add(child));
    }

    /** Those of whom only the number of people is told, not what they said. */
    public record Kept<P>(Set<Spot<P>> spots, Set<Rest<P>> rests) {}

    /**
     * @param said     how many of the people of each number are favorable, of hidden ones too; none for nobody
     * @param together the same of those that are hidden together
     */
    public Kept<P> decide(Decision<P> decision, Map<Spot<P>, Share> said, Map<Rest<P>, Share> together) {
        Kept<P> kept = new Kept<>(new HashSet<>(), new HashSet<>());
        if (Stream.concat(said.values().stream(), together.values().stream()).noneMatch(this::coded)) {
            return kept;
        }
        List<String> tables = new ArrayList<>(axes.keySet());
        tables.add(SmallGroups.EVERYBODY);
        tables.forEach(axis -> new Table(axis, decision, said, together).guard(kept));
        // hidden groups of a place that holds others stand in no network; what is left of its sum would tell what else of it is not
        together.forEach((rest, share) -> {
            boolean above = !rest.values().isEmpty() && depth(rest.place()) < axes.get(rest.axis()) && children.containsKey(rest.place());
            if (above && (coded(share) || said.entrySet().stream().anyMatch(one -> one.getKey().place().equals(rest.place()) && one.getKey().axis().equals(rest.axis())
                    && decision.spots().get(one.getKey()) == Visibility.SHOWN && (coded(one.getValue()) || kept.spots().contains(one.getKey()))))) {
                kept.rests().add(rest);
            }
        });
        return kept;
    }

    private boolean coded(Share share) {
        return share.n() >= protection.minimum() && protection.published(share).end() != PublishedShare.End.EXACT;
    }

    private int depth(P place) {
        int depth = 0;
        for (P up = parents.get(place); up != null; up = parents.get(up)) {
            depth++;
        }
        return depth;
    }

    private final class Table {

        private final String axis;
        private final Decision<P> decision;
        private final Map<Spot<P>, Share> said;
        private final Map<Rest<P>, Share> together;
        private final int deep;
        private final FlowNetwork network = new FlowNetwork();
        private final Map<P, Integer> rows = new HashMap<>();
        private final Map<Spot<P>, Integer> amongPlaces = new HashMap<>();
        private final Map<Spot<P>, Integer> amongGroups = new HashMap<>();
        private final Map<FlowNetwork.Edge, Spot<P>> spots = new LinkedHashMap<>();
        private final Map<FlowNetwork.Edge, Rest<P>> rests = new LinkedHashMap<>();
        private final Map<FlowNetwork.Edge, Integer> coded = new LinkedHashMap<>();

        Table(String axis, Decision<P> decision, Map<Spot<P>, Share> said, Map<Rest<P>, Share> together) {
            this.axis = axis;
            this.decision = decision;
            this.said = said;
            this.together = together;
            deep = axes.getOrDefault(axis, Integer.MAX_VALUE);
        }

        void guard(Kept<P> kept) {
            P root = parents.values().stream().filter(place -> !parents.containsKey(place)).findFirst().orElseThrow();
            Set<String> values = new LinkedHashSet<>();
            decision.spots().keySet().stream().filter(spot -> spot.axis().equals(axis) && !axis.equals(SmallGroups.EVERYBODY)).forEach(spot -> values.add(spot.value()));
            values.forEach(value -> addPlaces(root, axis, value, 0, FlowNetwork.GROUND));
            addPlaces(root, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY, 0, FlowNetwork.GROUND);
            coded.forEach((edge, need) -> {
                while (network.width(edge, need) < need) {
                    Optional<List<FlowNetwork.Edge>> partners = network.partners(edge, need);
                    if (partners.isEmpty()) {
                        return;
                    }
                    partners.get().forEach(network::hide);
                }
            });
            spots.keySet().stream().filter(FlowNetwork.Edge::isHidden).map(spots::get).forEach(kept.spots()::add);
            rests.keySet().stream().filter(FlowNetwork.Edge::isHidden).map(rests::get).forEach(kept.rests()::add);
        }

        private void addPlaces(P place, String of, String value, int depth, int up) {
            List<P> below = children.getOrDefault(place, List.of());
            boolean leaf = below.isEmpty() || depth == deep;
            boolean everybody = of.equals(SmallGroups.EVERYBODY);
            int down = leaf ? axis.equals(SmallGroups.EVERYBODY) ? FlowNetwork.GROUND : rows.computeIfAbsent(place, this::row) : network.node();
            Spot<P> spot = new Spot<>(place, of, value);
            int above = amongPlaces.getOrDefault(spot, up);
            int under = leaf ? amongGroups.getOrDefault(spot, down) : down;
            add(spot, everybody ? under : above, everybody ? above : under);
            if (!leaf) {
                decision.rests().stream().filter(one -> one.place().equals(place) && one.axis().equals(of) && one.value().equals(value) && !one.places().isEmpty()).forEach(one -> {
                    int node = network.node();
                    one.places().forEach(child -> amongPlaces.put(new Spot<>(child, of, value), node));
                    addTogether(one, everybody ? node : down, everybody ? down : node);
                });
                below.forEach(child -> addPlaces(child, of, value, depth + 1, down));
            }
        }

        /** The sum of the groups at a place, with those that are hidden together on the way to it. */
        private int row(P place) {
            int row = network.node();
            decision.rests().stream().filter(one -> one.place().equals(place) && one.axis().equals(axis) && !one.values().isEmpty()).forEach(one -> {
                int node = network.node();
                one.values().forEach(value -> amongGroups.put(new Spot<>(place, axis, value), node));
                addTogether(one, node, row);
            });
            return row;
        }

        private void add(Spot<P> spot, int from, int to) {
            Visibility seen = decision.spots().get(spot);
            Share share = said.get(spot);
            if (seen == Visibility.HIDDEN) {
                network.hide(network.add(from, to, 0, share == null ? 0 : share.favorable(), Integer.MAX_VALUE));
            } else if (share != null) {
                add(share, from, to, !spot.axis().equals(SmallGroups.EVERYBODY)).ifPresent(edge -> spots.put(edge, spot));
            }
        }

        private void addTogether(Rest<P> one, int from, int to) {
            Share share = together.get(one);
            if (share == null || share.n() < protection.minimum()) {
                network.hide(network.add(from, to, 0, share == null ? 0 : share.favorable(), Integer.MAX_VALUE));
            } else {
                add(share, from, to, !one.axis().equals(SmallGroups.EVERYBODY)).ifPresent(edge -> rests.put(edge, one));
            }
        }

        /**
         * What the words leave open is unknown anyway; all else of it can be, where it may be kept back. Of a whole place another axis
         * may tell what its words leave open.
         *
         * @return what is unknown only if the share is kept back
         */
        private Optional<FlowNetwork.Edge> add(Share share, int from, int to, boolean mayBeKept) {
            PublishedShare told = protection.published(share);
            boolean open = mayBeKept || axes.size() < 2;
            int low = share.favorable();
            while (open && low > 0 && protection.published(new Share(low - 1, share.n())).equals(told)) {
                low--;
            }
            int high = share.favorable();
            while (open && high < share.n() && protection.published(new Share(high + 1, share.n())).equals(told)) {
                high++;
            }
            FlowNetwork.Edge left = network.add(from, to, 0, share.favorable() - low, high - share.favorable());
            network.hide(left);
            if (told.end() != PublishedShare.End.EXACT) {
                coded.put(left, high - low);
                return Optional.empty();
            }
            return mayBeKept ? Optional.of(network.add(from, to, share.n(), low, share.n() - high)) : Optional.empty();
        }
    }
}
