package org.throughline.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.throughline.statistics.ShareTable.Line;
import org.throughline.statistics.SmallGroups.Spot;

/**
 * Keeps the ranges of hidden numbers of people as wide for whoever has the shares too. A hidden number is a sum of people of each option,
 * and those of each option are numbers of a network of their own; together they leave less than people alone. For each hidden number
 * people are looked for who could be there or not: first such that no option knows of another, so that all shares agree; then any that
 * the network of people allows, who are divided into favorable ones and others, and these by options, so that each sum is right. Where
 * that takes people of shown groups to have said something else, the shares of the fewest on the way are kept back. Whatever is found is
 * a table of whole numbers that agrees with everything told, so the range is there.
 */
final class HiddenRanges {

    private final List<Line> lines;
    private final ShareTable<?> table;
    private final Telling telling;
    private final int minimum;
    private final int kinds;
    /** How far each hidden number is known to be able to rise and fall. */
    private final int[] up;
    private final int[] down;

    HiddenRanges(ShareTable<?> table, Telling telling, int minimum) {
        this.table = table;
        this.lines = table.lines();
        this.telling = telling;
        this.minimum = minimum;
        this.kinds = lines.stream().filter(line -> line.said() != null).mapToInt(line -> line.said().unknown().size()).max().orElse(0);
        this.up = new int[lines.size()];
        this.down = new int[lines.size()];
    }

    void guard() {
        Numbers people = new Numbers(Line::people);
        List<Numbers> options = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            for (int option = 0; option < options(kind); option++) {
                int one = kind;
                int other = option;
                options.add(new Numbers(line -> line.said() == null ? 0 : line.said().option(one, other)));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).hidden() && lines.get(i).what() instanceof Spot<?>) {
                apart(i, options);
                together(i, people);
            }
        }
    }

    private int options(int kind) {
        return lines.stream().filter(line -> line.said() != null && kind < line.said().unknown().size()).mapToInt(line -> line.said().unknown().get(kind).size()).max().orElse(0);
    }

    private boolean wide(int line) {
        return up[line] + down[line] >= minimum;
    }

    /** Options by themselves: what is said of one is right whatever happens to another. */
    private void apart(int line, List<Numbers> options) {
        for (boolean rising : new boolean[] {true, false}) {
            int[] change = new int[lines.size()];
            for (Numbers option : options) {
                int left = minimum - (rising ? down : up)[line] - Math.abs(change[line]);
                if (left > 0 && !wide(line)) {
                    add(change, option.change(line, rising, left), 1);
                }
            }
            found(change);
        }
    }

    /** People as their network has them, divided; as few as are needed, or half of them. */
    private void together(int line, Numbers people) {
        for (boolean rising : new boolean[] {true, false}) {
            for (int most = minimum - (rising ? down : up)[line]; most > 0 && !wide(line); most /= 2) {
                int[] change = people.change(line, rising, most);
                Set<Integer> counts = new LinkedHashSet<>();
                Set<Integer> shares = new LinkedHashSet<>();
                if (divided(change, counts, shares)) {
                    counts.forEach(one -> telling.atMost(one, Told.COUNT));
                    shares.forEach(one -> telling.atMost(one, Told.SHARE));
                    found(change);
                }
            }
        }
    }

    private void found(int[] change) {
        for (int i = 0; i < change.length; i++) {
            up[i] = Math.max(up[i], change[i]);
            down[i] = Math.max(down[i], -change[i]);
        }
    }

    private static void add(int[] sum, int[] more, int times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * more[i];
        }
    }

    /** @param counts takes up the lines whose shares would have to be kept back, as shares does those whose options would */
    private boolean divided(int[] change, Set<Integer> counts, Set<Integer> shares) {
        List<int[]> byKind = divide(change, kinds, (line, kind) -> lines.get(line).said().kind(kind), line -> lines.get(line).people(), counts,
                line -> telling.of(line) == Told.COUNT, kinds == 2);
        if (byKind == null) {
            return false;
        }
        for (int kind = 0; kind < kinds; kind++) {
            int one = kind;
            if (divide(byKind.get(kind), options(kind), (line, option) -> lines.get(line).said().option(one, option), line -> lines.get(line).said().kind(one), shares,
                    line -> telling.of(line) != Told.EVERYTHING || counts.contains(line) || lines.get(line).mayKeep() && !lines.get(line).said().options(), false) == null) {
                return false;
            }
        }
        return true;
    }

    private interface Part {
        int of(int line, int part);
    }

    private interface Open {
        boolean is(int line);
    }

    /**
     * Divides a change into those of parts, one after the other, so that no number falls under nobody. Null where the sums do not allow
     * it.
     *
     * @param paid takes up the shown lines whose division may not be told then
     * @param open of which lines it is not told anyway, beside the hidden ones
     * @param left whether what whole per cents leave open may be used
     */
    private List<int[]> divide(int[] change, int parts, Part part, IntUnaryOperator all, Set<Integer> paid, Open open, boolean left) {
        List<int[]> divided = new ArrayList<>();
        int[] rest = change.clone();
        int[] there = new int[lines.size()];
        for (int i = 0; i < there.length; i++) {
            there[i] = lines.get(i).said() == null ? 0 : all.applyAsInt(i);
        }
        for (int p = 0; p < parts - 1; p++) {
            int one = p;
            Division division = new Division(rest, there, line -> lines.get(line).said() == null ? 0 : part.of(line, one), paid, open, left);
            int[] mine = division.divide();
            if (mine == null) {
                return null;
            }
            divided.add(mine);
            add(rest, mine, -1);
            for (int i = 0; i < there.length; i++) {
                there[i] -= lines.get(i).said() == null ? 0 : part.of(i, p);
            }
        }
        divided.add(rest);
        return divided;
    }

    /** The change of one part, where that of all parts is given. */
    private final class Division {

        private final FlowNetwork network = table.network();
        private final FlowNetwork.Edge[] edges = new FlowNetwork.Edge[lines.size()];
        private final FlowNetwork.Edge[] payable = new FlowNetwork.Edge[lines.size()];
        private final int[] forced = new int[lines.size()];
        private final Set<Integer> paid;
        private final FlowNetwork.Edge back;
        private int missing;

        Division(int[] change, int[] there, IntUnaryOperator part, Set<Integer> paid, Open open, boolean left) {
            this.paid = paid;
            int source = network.node();
            int sink = network.node();
            for (int i = 0; i < edges.length; i++) {
                Line line = lines.get(i);
                int mine = part.applyAsInt(i);
                int others = there[i] - mine;
                if (line.hidden() || open.is(i) || paid.contains(i)) {
                    // whoever is not in the others any more was in this part
                    forced[i] = Math.min(0, change[i] + others);
                    edges[i] = network.add(line.from(), line.to(), 0, mine + forced[i], change[i] + others - forced[i]);
                    network.hide(edges[i]);
                    if (forced[i] < 0) {
                        missing -= forced[i];
                        network.hide(network.add(source, line.from(), 0, 0, -forced[i]));
                        network.hide(network.add(line.to(), sink, 0, 0, -forced[i]));
                    }
                } else {
                    if (left && line.mayKeep() && !line.said().options()) {
                        int favorable = line.said().favored().favorable();
                        edges[i] = network.add(line.from(), line.to(), 0, Math.min(mine, favorable - line.low()), Math.min(others, line.high() - favorable));
                        network.hide(edges[i]);
                    }
                    if (line.mayKeep()) {
                        payable[i] = network.add(line.from(), line.to(), line.people(), mine, others);
                    }
                }
            }
            back = network.add(sink, source, 0, 0, Integer.MAX_VALUE);
            network.hide(back);
        }

        int[] divide() {
            while (network.rise(back, missing) < missing) {
                Optional<List<FlowNetwork.Edge>> partners = network.partners(back, missing);
                if (partners.isEmpty()) {
                    return null;
                }
                partners.get().forEach(network::hide);
            }
            int[] change = forced.clone();
            for (int i = 0; i < change.length; i++) {
                change[i] += edges[i] == null ? 0 : edges[i].shift();
                if (payable[i] != null && payable[i].isHidden()) {
                    change[i] += payable[i].shift();
                    paid.add(i);
                }
            }
            return change;
        }
    }

    /** What is hidden of all people or of one option, as a network. */
    private final class Numbers {

        private final FlowNetwork network = table.network();
        private final FlowNetwork.Edge[] edges = new FlowNetwork.Edge[lines.size()];

        Numbers(ToIntFunction<Line> people) {
            for (int i = 0; i < edges.length; i++) {
                if (lines.get(i).hidden()) {
                    edges[i] = network.add(lines.get(i).from(), lines.get(i).to(), 0, people.applyAsInt(lines.get(i)));
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
