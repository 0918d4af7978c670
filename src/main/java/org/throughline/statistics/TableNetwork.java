package org.throughline.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A table of two axes as a network: each line is a node, each number an edge between its two lines. What goes into a
 * node goes out of it, so tables that agree with everything shown differ by flows in cycles of hidden edges.
 */
final class TableNetwork {

    private final int rows;
    private final List<List<Entry>> touching = new ArrayList<>();
    private final List<Entry> hidden = new ArrayList<>();
    private long people;

    TableNetwork(int rows, int columns) {
        this.rows = rows;
        for (int node = 0; node < rows + columns + 2; node++) {
            touching.add(new ArrayList<>());
        }
    }

    Entry addCell(int row, int column, int n) {
        people += n;
        return add(row, columnNode(column), n);
    }

    Entry addRowTotal(int row, int n) {
        return add(touching.size() - 1, row, n);
    }

    Entry addColumnTotal(int column, int n) {
        return add(columnNode(column), rows, n);
    }

    private int columnNode(int column) {
        return rows + 1 + column;
    }

    private Entry add(int from, int to, int n) {
        Entry entry = new Entry(from, to, n);
        touching.get(from).add(entry);
        touching.get(to).add(entry);
        return entry;
    }

    void hide(Entry entry) {
        if (!entry.hidden) {
            entry.hidden = true;
            hidden.add(entry);
        }
    }

    /** In the order of hiding. Grows as more is hidden. */
    List<Entry> hidden() {
        return hidden;
    }

    /** The width of the range that what is shown leaves to a hidden number of 0 or more, or the limit if wider. */
    int width(Entry entry, int limit) {
        int up = rise(entry, limit);
        return up == limit ? limit : Math.min(limit, up + fall(entry, limit));
    }

    private int rise(Entry entry, int limit) {
        return flow(entry, entry.to, entry.from, limit);
    }

    private int fall(Entry entry, int limit) {
        return flow(entry, entry.from, entry.to, Math.min(limit, entry.people));
    }

    /**
     * The shown cells with the fewest people whose hiding widens the range of an entry narrower than the limit.
     * Empty cells come last: they hide nobody, but tell a reader less.
     */
    Optional<List<Entry>> partners(Entry entry, int limit) {
        rise(entry, limit);
        Optional<List<Entry>> rising = cheapestWay(entry, entry.to, entry.from);
        if (fall(entry, limit) == entry.people) {
            return rising;
        }
        Optional<List<Entry>> falling = cheapestWay(entry, entry.from, entry.to);
        return rising.isPresent() && (falling.isEmpty() || cost(rising.get()) <= cost(falling.get()))
                ? rising : falling;
    }

    private long cost(List<Entry> entries) {
        return entries.stream().mapToLong(this::cost).sum();
    }

    private long cost(Entry entry) {
        if (entry.hidden) {
            return 0;
        }
        return entry.people > 0 ? entry.people : people + 1;
    }

    /** Edmonds and Karp's maximum flow, up to the limit, over all hidden edges but one; leaves it in their shifts. */
    private int flow(Entry without, int source, int sink, int limit) {
        hidden.forEach(entry -> entry.shift = 0);
        int flow = 0;
        while (flow < limit) {
            Entry[] way = shortestWay(without, source, sink);
            if (way[sink] == null) {
                return flow;
            }
            int room = limit - flow;
            for (int node = sink; node != source; node = way[node].other(node)) {
                room = Math.min(room, way[node].room(way[node].other(node)));
            }
            for (int node = sink; node != source; node = way[node].other(node)) {
                way[node].shift += way[node].to == node ? room : -room;
            }
            flow += room;
        }
        return flow;
    }

    private Entry[] shortestWay(Entry without, int source, int sink) {
        Entry[] cameBy = new Entry[touching.size()];
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (cameBy[sink] == null && !next.isEmpty()) {
            int node = next.remove();
            for (Entry entry : touching.get(node)) {
                int other = entry.other(node);
                if (entry.hidden && entry != without && other != source && cameBy[other] == null
                        && entry.room(node) > 0) {
                    cameBy[other] = entry;
                    next.add(other);
                }
            }
        }
        return cameBy;
    }

    /** Dijkstra's way through what the last flow left, over shown cells too; gives the shown cells on it. */
    private Optional<List<Entry>> cheapestWay(Entry without, int source, int sink) {
        record Reached(int node, long cost) { }
        Entry[] cameBy = new Entry[touching.size()];
        long[] costs = new long[touching.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[source] = 0;
        var next = new PriorityQueue<Reached>(
                Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
        next.add(new Reached(source, 0));
        while (!next.isEmpty()) {
            Reached reached = next.remove();
            if (reached.cost > costs[reached.node]) {
                continue;
            }
            for (Entry entry : touching.get(reached.node)) {
                int other = entry.other(reached.node);
                long cost = reached.cost + cost(entry);
                if (entry != without && entry.room(reached.node) > 0 && cost < costs[other]) {
                    costs[other] = cost;
                    cameBy[other] = entry;
                    next.add(new Reached(other, cost));
                }
            }
        }
        if (cameBy[sink] == null) {
            return Optional.empty();
        }
        List<Entry> shown = new ArrayList<>();
        for (int node = sink; node != source; node = cameBy[node].other(node)) {
            if (!cameBy[node].hidden) {
                shown.add(cameBy[node]);
            }
        }
        return Optional.of(shown);
    }

    /** One number of the table: a cell, or a total too small to show. */
    static final class Entry {

        private final int from;
        private final int to;
        private final int people;
        private boolean hidden;
        private int shift;

        private Entry(int from, int to, int people) {
            this.from = from;
            this.to = to;
            this.people = people;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        int people() {
            return people;
        }

        boolean isHidden() {
            return hidden;
        }

        private int other(int node) {
            return node == from ? to : from;
        }

        /** By how much the number can still change when passed from this node: up without bound, down to 0. */
        private int room(int node) {
            return node == from ? Integer.MAX_VALUE : people + shift;
        }
    }
}
