package org.throughline.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * The numbers of one axis with its places as a network, as people are in {@link SmallGroups}: each sum is a node, each number a line
 * between the sum it is a part of and the sum it is the total of. Numbers that are told together stand between theirs and the sum.
 *
 * @param <P> place
 */
final class ShareTable<P> {

    private final ShareHiding<P> hiding;
    private final Map<Spot<P>, Integer> movable;
    private final String axis;
    private final Decision<P> decision;
    private final Map<Spot<P>, Said> said;
    private final Map<Rest<P>, Said> together;
    private final int deep;
    private final List<Line> lines = new ArrayList<>();
    private final Map<P, Integer> rows = new HashMap<>();
    private final Map<Spot<P>, Integer> amongPlaces = new HashMap<>();
    private final Map<Spot<P>, Integer> amongGroups = new HashMap<>();
    private int nodes = FlowNetwork.GROUND + 1;

    ShareTable(ShareHiding<P> hiding, String axis, Decision<P> decision, Map<Spot<P>, Integer> movable, Map<Spot<P>, Said> said, Map<Rest<P>, Said> together) {
        this.hiding = hiding;
        this.movable = movable;
        this.axis = axis;
        this.decision = decision;
        this.said = said;
        this.together = together;
        deep = hiding.deep(axis);
        Set<String> values = new LinkedHashSet<>();
        decision.spots().keySet().stream().filter(spot -> spot.axis().equals(axis) && !axis.equals(SmallGroups.EVERYBODY)).forEach(spot -> values.add(spot.value()));
        values.forEach(value -> addPlaces(hiding.tree().root(), axis, value, 0, FlowNetwork.GROUND));
        addPlaces(hiding.tree().root(), SmallGroups.EVERYBODY, SmallGroups.EVERYBODY, 0, FlowNetwork.GROUND);
    }

    /**
     * A number.
     *
     * @param what    the spot or rest
     * @param hidden  whether its number of people is
     * @param movable how many people of a hidden number may not be there, in any item that nearly the same people answered
     * @param mayKeep whether its share may be kept back: that of a whole place stands in the sums of every axis
     * @param low     the fewest that may be favorable by what is told of its share
     */
    record Line(int from, int to, Object what, boolean hidden, int movable, Said said, boolean mayKeep, int low, int high, boolean coded) {

        int people() {
            return said == null ? 0 : said.people();
        }
    }

    List<Line> lines() {
        return lines;
    }

    FlowNetwork network() {
        FlowNetwork network = new FlowNetwork();
        for (int i = FlowNetwork.GROUND + 1; i < nodes; i++) {
            network.node();
        }
        return network;
    }

    private int node() {
        return nodes++;
    }

    private void addPlaces(P place, String of, String value, int depth, int up) {
        List<P> below = hiding.tree().below(place);
        boolean leaf = below.isEmpty() || depth == deep;
        boolean everybody = of.equals(SmallGroups.EVERYBODY);
        int down = leaf ? axis.equals(SmallGroups.EVERYBODY) ? FlowNetwork.GROUND : row(place) : node();
        Spot<P> spot = new Spot<>(place, of, value);
        int above = amongPlaces.getOrDefault(spot, up);
        int under = leaf ? amongGroups.getOrDefault(spot, down) : down;
        add(spot, List.of(spot), decision.spots().get(spot) == Visibility.HIDDEN, said.get(spot), everybody ? under : above, everybody ? above : under, !everybody);
        if (!leaf) {
            decision.rests().stream().filter(one -> one.place().equals(place) && one.axis().equals(of) && one.value().equals(value) && !one.places().isEmpty()).forEach(one -> {
                int node = node();
                one.places().forEach(child -> amongPlaces.put(new Spot<>(child, of, value), node));
                addTogether(one, everybody ? node : down, everybody ? down : node);
            });
            below.forEach(child -> addPlaces(child, of, value, depth + 1, down));
        }
    }

    /** The sum of the groups at a place, with those that are hidden together on the way to it. */
    private int row(P place) {
        Integer there = rows.get(place);
        if (there != null) {
            return there;
        }
        int row = node();
        rows.put(place, row);
        decision.rests().stream().filter(one -> one.place().equals(place) && one.axis().equals(axis) && !one.values().isEmpty()).forEach(one -> {
            int node = node();
            one.values().forEach(value -> amongGroups.put(new Spot<>(place, axis, value), node));
            addTogether(one, node, row);
        });
        return row;
    }

    private void addTogether(Rest<P> one, int from, int to) {
        Said all = together.get(one);
        add(one, one.spots(), all == null || all.favored().n() < hiding.protection().minimum(), all, from, to, !one.axis().equals(SmallGroups.EVERYBODY));
    }

    private void add(Object what, List<Spot<P>> spots, boolean hidden, Said all, int from, int to, boolean mayKeep) {
        if (hidden) {
            int people = spots.stream().filter(movable::containsKey).mapToInt(movable::get).sum();
            lines.add(new Line(from, to, what, true, people, all, false, 0, 0, false));
        } else if (all != null) {
            // of a whole place another axis may tell what its words leave open
            int favorable = all.favored().favorable();
            PublishedShare words = hiding.protection().published(all.favored());
            // a per cent with its interval is taken for a number
            boolean coded = words.end() != PublishedShare.End.EXACT;
            boolean open = coded && (mayKeep || hiding.alone());
            lines.add(new Line(from, to, what, false, 0, all, mayKeep, open ? words.least() : favorable, open ? words.most() : favorable, coded));
        }
    }
}
