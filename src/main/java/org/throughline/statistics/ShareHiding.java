package org.throughline.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.statistics.SmallGroups.Decision;
import org.throughline.statistics.SmallGroups.Rest;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * Decides of which shown numbers the shares may be told, after it is decided which numbers are hidden. Who has the shares of all others in
 * a sum knows how many of the hidden ones are favorable and how many are not, which may leave less of their number than people alone
 * ({@link HiddenRanges}), and finds what a coded end does not tell ({@link CodedEnds}).
 *
 * <p>Shares of whole places are never kept back: they stand in the sums of every axis. So a coded end can still be found where these
 * alone tell it, and the ends of whole places are guarded by nothing but what whole per cents of larger ones leave open.
 *
 * @param <P> place
 */
public final class ShareHiding<P> {

    private final Protection protection;
    private final PlaceTree<P> tree;
    private final Map<String, Integer> axes;

    /** As those of {@link SmallGroups}. */
    public ShareHiding(Protection protection, Map<P, P> parents, Map<String, Integer> axes) {
        this.protection = protection;
        this.tree = new PlaceTree<>(parents);
        this.axes = new TreeMap<>(axes);
    }

    /** Those shown ones of whom not everything is told. */
    public record Kept<P>(Map<Spot<P>, Told> spots, Map<Rest<P>, Told> rests) {

        public Told of(Spot<P> spot) {
            return spots.getOrDefault(spot, Told.EVERYTHING);
        }

        public Told of(Rest<P> rest) {
            return rests.getOrDefault(rest, Told.EVERYTHING);
        }
    }

    /**
     * @param movable  how many people of each hidden number may not be there by what a reader knew before: in any item that nearly the
     *                 same people answered, so that one and the same crowd can be thought elsewhere in all of them
     * @param said     what the people of each number said, of hidden ones too; none for nobody
     * @param together the same of those that are hidden together
     */
    public Kept<P> decide(Decision<P> decision, Map<Spot<P>, Integer> movable, Map<Spot<P>, Said> said, Map<Rest<P>, Said> together) {
        Kept<P> kept = new Kept<>(new HashMap<>(), new HashMap<>());
        List<String> tables = new ArrayList<>(axes.keySet());
        tables.add(SmallGroups.EVERYBODY);
        tables.forEach(axis -> {
            ShareTable<P> table = new ShareTable<>(this, axis, decision, movable, said, together);
            Telling telling = new Telling(table.lines());
            new CodedEnds(table, telling).guard();
            // what is kept back for ends is free for these
            new HiddenRanges(table, telling, protection.minimum()).guard();
            telling.into(kept);
        });
        together.forEach((rest, all) -> {
            Told told = ofGroups(rest, all, decision, said, kept);
            if (told != Told.EVERYTHING) {
                kept.rests().merge(rest, told, ShareHiding::least);
            }
        });
        return kept;
    }

    /** Hidden groups of a place that holds others stand in no network: what is left of its sum would tell what else of it is not. */
    private Told ofGroups(Rest<P> rest, Said all, Decision<P> decision, Map<Spot<P>, Said> said, Kept<P> kept) {
        Told told = Told.EVERYTHING;
        if (!rest.values().isEmpty() && tree.depth(rest.place()) < axes.get(rest.axis()) && !tree.below(rest.place()).isEmpty()) {
            told = coded(all) ? Told.COUNT : told;
            for (Map.Entry<Spot<P>, Said> one : said.entrySet()) {
                if (one.getKey().place().equals(rest.place()) && one.getKey().axis().equals(rest.axis()) && decision.spots().get(one.getKey()) == Visibility.SHOWN) {
                    told = least(told, kept.of(one.getKey()));
                    told = least(told, coded(one.getValue()) ? Told.COUNT : one.getValue().options() ? Told.EVERYTHING : Told.SHARE);
                }
            }
        }
        return told;
    }

    /** Of one item by itself. */
    public static <P> Map<Spot<P>, Integer> movable(Map<Spot<P>, Said> said) {
        Map<Spot<P>, Integer> movable = new HashMap<>();
        said.forEach((spot, all) -> movable.put(spot, all.people()));
        return movable;
    }

    private static Told least(Told one, Told other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean coded(Said all) {
        return all.favored().n() >= protection.minimum() && protection.published(all.favored()).end() != PublishedShare.End.EXACT;
    }

    Protection protection() {
        return protection;
    }

    PlaceTree<P> tree() {
        return tree;
    }

    int deep(String axis) {
        return axes.getOrDefault(axis, Integer.MAX_VALUE);
    }

    /** Whether whole places stand in the sums of one axis only. */
    boolean alone() {
        return axes.size() < 2;
    }
}
