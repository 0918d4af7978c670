package org.throughline.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.statistics.ShareTable.Line;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * Keeps the ranges of hidden numbers of people as wide for whoever has the shares too. A hidden number is a sum of people of each option,
 * and those of each option are numbers of a network of their own; together they leave less than people alone. For each hidden number
 * people are looked for who could be there or not, as the network of people allows, the same ones for all items that nearly the same
 * people answered, so that items do not tell of each other. They are divided into favorable ones and others, and these by options, so
 * that each sum is right. Where that takes people of shown groups to have said something else, the shares of the fewest on the way are
 * kept back. Where none can be divided, others are looked for in this item alone: option by option, or fewer. Whatever is found is a
 * table of whole numbers that agrees with everything told, so the range is there. Where nothing is found, as where whole places tell the
 * rest, keeping more shares back would not help either, and nothing more is.
 */
final class HiddenRanges {

    private final List<Line> lines;
    private final ShareTable<?> table;
    private final Telling telling;
    private final int minimum;
    /** People by line: all, by kind of option, and by option of each kind. */
    private final int[] all;
    private final int[][] byKind;
    private final int[][][] byOption;
    private final Reach reach;

    HiddenRanges(ShareTable<?> table, Telling telling, int minimum) {
        this.table = table;
        this.lines = table.lines();
        this.telling = telling;
        this.minimum = minimum;
        this.reach = new Reach();
        this.all = people(line -> line.said().people());
        int kinds = most(said -> said.unknown().size());
        this.byKind = new int[kinds][];
        this.byOption = new int[kinds][][];
        for (int i = 0; i < kinds; i++) {
            int kind = i;
            byKind[kind] = people(line -> line.said().kind(kind));
            byOption[kind] = new int[most(said -> kind < said.unknown().size() ? said.unknown().get(kind).size() : 0)][];
            for (int j = 0; j < byOption[kind].length; j++) {
                int option = j;
                byOption[kind][option] = people(line -> line.said().option(kind, option));
            }
        }
    }

    private int[] people(ToIntFunction<Line> some) {
        return lines.stream().mapToInt(line -> line.said() == null ? 0 : some.applyAsInt(line)).toArray();
    }

    private int most(ToIntFunction<Said> some) {
        return lines.stream().filter(line -> line.said() != null).mapToInt(line -> some.applyAsInt(line.said())).max().orElse(0);
    }

    void guard() {
        int[] hidden = IntStream.range(0, lines.size()).filter(i -> lines.get(i).hidden() && lines.get(i).what() instanceof Spot<?>).toArray();
        plan(hidden).forEach(this::keep);
        if (IntStream.of(hidden).allMatch(reach::wide)) {
            return;
        }
        Numbers people = new Numbers(all);
        List<Numbers> options = Stream.of(byOption).flatMap(Stream::of).map(Numbers::new).toList();
        for (int line : hidden) {
            apart(line, options);
            together(line, people);
        }
    }

    /** Who could be elsewhere, whatever they said. */
    private List<int[]> plan(int[] hidden) {
        Numbers people = new Numbers(lines.stream().mapToInt(Line::movable).toArray());
        Reach planned = new Reach();
        List<int[]> plan = new ArrayList<>();
        for (int line : hidden) {
            for (boolean rising : new boolean[] {true, false}) {
                if (!planned.wide(line)) {
                    int[] change = people.change(line, rising, planned.missing(line, rising));
                    plan.add(change);
                    planned.found(change);
                }
            }
        }
        return plan;
    }

    private void keep(int[] change) {
        Set<Integer> counts = new LinkedHashSet<>();
        Set<Integer> shares = new LinkedHashSet<>();
        if (divided(change, counts, shares)) {
            counts.forEach(one -> telling.atMost(one, Told.COUNT));
            shares.forEach(one -> telling.atMost(one, Told.SHARE));
            reach.found(change);
        }
    }

    /** Options by themselves: what is said of one is right whatever happens to another. */
    private void apart(int line, List<Numbers> options) {
        for (boolean rising : new boolean[] {true, false}) {
            int[] change = new int[lines.size()];
            for (Numbers option : options) {
                int left = reach.missing(line, rising) - Math.abs(change[line]);
                if (left > 0 && !reach.wide(line)) {
                    add(change, option.change(line, rising, left), 1);
                }
            }
            reach.found(change);
        }
    }

    /** As few as are needed, or half of them. */
    private void together(int line, Numbers people) {
        for (boolean rising : new boolean[] {true, false}) {
            for (int most = reach.missing(line, rising); most > 0 && !reach.wide(line); most /= 2) {
                keep(people.change(line, rising, most));
            }
        }
    }

    private static void add(int[] sum, int[] more, int times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * more[i];
        }
    }

    /** @param counts takes up the lines whose shares would have to be kept back, as shares does those whose options would */
    private boolean divided(int[] change, Set<Integer> counts, Set<Integer> shares) {
        List<int[]> ofKinds = divide(change, byKind, all, counts, line -> telling.of(line) == Told.COUNT, byKind.length == 2);
        if (ofKinds == null) {
            return false;
        }
        for (int kind = 0; kind < byKind.length; kind++) {
            if (divide(ofKinds.get(kind), byOption[kind], byKind[kind], shares,
                    line -> telling.of(line) != Told.EVERYTHING || counts.contains(line) || lines.get(line).mayKeep() && !lines.get(line).said().options(), false) == null) {
                return false;
            }
        }
        return true;
    }

    /** How far each hidden number is known to be able to rise and fall. */
    private final class Reach {

        private final int[] up = new int[lines.size()];
        private final int[] down = new int[lines.size()];

        boolean wide(int line) {
            return up[line] + down[line] >= minimum;
        }

        int missing(int line, boolean rising) {
            return minimum - (rising ? down : up)[line];
        }

        void found(int[] change) {
            for (int i = 0; i < change.length; i++) {
                up[i] = Math.max(up[i], change[i]);
                down[i] = Math.max(down[i], -change[i]);
            }
        }
    }

    /**
     * Divides a change into those of parts, one after the other, so that no number falls under nobody. Null where the sums do not allow
     * it.
     *
     * @param whole the people of all parts
     * @param paid  takes up the shown lines whose division may not be told then
     * @param open  of which lines it is not told anyway, beside the hidden ones
     * @param left  whether what coded ends leave open may be used
     */
    private List<int[]> divide(int[] change, int[][] parts, int[] whole, Set<Integer> paid, IntPredicate open, boolean left) {
        List<int[]> divided = new ArrayList<>();
        int[] rest = change.clone();
        int[] others = whole.clone();
        for (int part = 0; part < parts.length - 1; part++) {
            add(others, parts[part], -1);
            int[] mine = new Division(rest, parts[part], others, paid, open, left).divide();
            if (mine == null) {
                return null;
            }
            divided.add(mine);
            add(rest, mine, -1);
        }
        divided.add(rest);
        return divided;
    }

    /** The change of one part, where that of all parts is given. */
    private final class Division {

        private final int[] change;
        private final int[] mine;
        private final int[] others;
        private final Set<Integer> paid;
        private final IntPredicate open;
        private final boolean left;
        private final int[] forced = new int[lines.size()];

        Division(int[] change, int[] mine, int[] others, Set<Integer> paid, IntPredicate open, boolean left) {
            this.change = change;
            this.mine = mine;
            this.others = others;
            this.paid = paid;
            this.open = open;
            this.left = left;
        }

        /** Whoever is not in the others any more was in this part; the sums are made right by all that is not told. */
        int[] divide() {
            int missing = 0;
            for (int i = 0; i < forced.length; i++) {
                forced[i] = Math.min(0, change[i] + others[i]);
                missing -= forced[i];
            }
            return missing == 0 ? forced : new Balance(missing).balanced();
        }

        private boolean isOpen(int line) {
            return lines.get(line).hidden() || paid.contains(line) || open.test(line);
        }

        private final class Balance {

            private final FlowNetwork network = table.network();
            private final FlowNetwork.Edge[] edges = new FlowNetwork.Edge[lines.size()];
            private final FlowNetwork.Edge[] payable = new FlowNetwork.Edge[lines.size()];
            private final FlowNetwork.Edge back;
            private final int missing;

            Balance(int missing) {
                this.missing = missing;
                int source = network.node();
                int sink = network.node();
                for (int i = 0; i < edges.length; i++) {
                    Line line = lines.get(i);
                    if (isOpen(i)) {
                        hide(edges[i] = network.add(line.from(), line.to(), 0, mine[i] + forced[i], change[i] + others[i] - forced[i]));
                        if (forced[i] < 0) {
                            hide(network.add(source, line.from(), 0, 0, -forced[i]));
                            hide(network.add(line.to(), sink, 0, 0, -forced[i]));
                        }
                    } else if (line.mayKeep()) {
                        if (left && line.coded()) {
                            int favorable = line.said().favored().favorable();
                            hide(edges[i] = network.add(line.from(), line.to(), 0, Math.min(mine[i], favorable - line.low()), Math.min(others[i], line.high() - favorable)));
                        }
                        payable[i] = network.add(line.from(), line.to(), line.people(), mine[i], others[i]);
                    }
                }
                back = network.add(sink, source, 0, 0, Integer.MAX_VALUE);
                hide(back);
            }

            private void hide(FlowNetwork.Edge edge) {
                network.hide(edge);
            }

            int[] balanced() {
                while (network.rise(back, missing) < missing) {
                    Optional<List<FlowNetwork.Edge>> partners = network.partners(back, missing);
                    if (partners.isEmpty()) {
                        return null;
                    }
                    partners.get().forEach(network::hide);
                }
                int[] balanced = forced.clone();
                for (int i = 0; i < balanced.length; i++) {
                    balanced[i] += edges[i] == null ? 0 : edges[i].shift();
                    if (payable[i] != null && payable[i].isHidden()) {
                        balanced[i] += payable[i].shift();
                        paid.add(i);
                    }
                }
                return balanced;
            }
        }
    }

    /** What is hidden of all people or of one option, as a network. */
    private final class Numbers {

        private final FlowNetwork network = table.network();
        private final FlowNetwork.Edge[] edges = new FlowNetwork.Edge[lines.size()];

        Numbers(int[] people) {
            for (int i = 0; i < edges.length; i++) {
                if (lines.get(i).hidden()) {
                    edges[i] = network.add(lines.get(i).from(), lines.get(i).to(), 0, people[i]);
                    network.hide(edges[i]);
                }
            }
        }

        /** By how much each number changes where this one rises or falls, by so much at most. */
        int[] change(int line, boolean rising, int most) {
            int changed = rising ? network.rise(edges[line], most) : -network.fall(edges[line], most);
            int[] change = new int[edges.length];
            for (int i = 0; i < edges.length; i++) {
                change[i] = edges[i] == null ? 0 : edges[i].shift();
            }
            change[line] = changed;
            return change;
        }
    }
}
