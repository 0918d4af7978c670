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
 * Numbers and the sums between them as a network: each sum is a node, each number an edge between the sum it is a part of
 * and the sum it is the total of. What goes into a node goes out of it, so tables that agree with everything shown differ
 * by flows in cycles of hidden edges. Of a network whole numbers are as good as broken ones.
 */
final class FlowNetwork {

    /** The end of numbers that stand in one sum only. */
    static final int GROUND = 0;

    private final List<List<Edge>> touching = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<Edge> edges = new ArrayList<>();
    private final List<Edge> hidden = new ArrayList<>();
    private Edge[] cameBy = new Edge[0];
    private int[] reached = new int[0];
    private int round;
    private long people;

    int node() {
        touching.add(new ArrayList<>());
        return touching.size() - 1;
    }

    /** @param unknown how far the number may fall by all that a reader knew before; at most the people */
    Edge add(int from, int to, int n, int unknown) {
        return add(from, to, n, unknown, Integer.MAX_VALUE);
    }

    /**
     * @param n    people, by whom it is dear to hide
     * @param fall how far the number may fall by all that a reader knows
     * @param rise how far it may rise
     */
    Edge add(int from, int to, int n, int fall, int rise) {
        people += n;
        Edge edge = new Edge(from, to, n, fall, rise);
        touching.get(from).add(edge);
        touching.get(to).add(edge);
        edges.add(edge);
        return edge;
    }

    void hide(Edge edge) {
        if (!edge.hidden) {
            edge.hidden = true;
            hidden.add(edge);
        }
    }

    void show(Edge edge) {
        edge.hidden = false;
        hidden.remove(edge);
    }

    /** In the order of hiding. Grows as more is hidden. */
    List<Edge> hidden() {
        return hidden;
    }

    /** The width of the range that what is shown leaves to a hidden number, or the limit if wider. */
    int width(Edge edge, int limit) {
        int up = rise(edge, limit);
        return up == limit ? limit : Math.min(limit, up + fall(edge, limit));
    }

    /** How far a number can rise, up to the limit; the shifts of all others then tell how they make way. */
    int rise(Edge edge, int limit) {
        return flow(edge, edge.to, edge.from, Math.min(limit, edge.rise));
    }

    /** How far it can fall. */
    int fall(Edge edge, int limit) {
        return flow(edge, edge.from, edge.to, Math.min(limit, edge.fall));
    }

    /**
     * The shown edges with the fewest people whose hiding widens the range of an edge narrower than the limit. Empty ones
     * come last: they hide nobody, but tell a reader less.
     */
    Optional<List<Edge>> partners(Edge edge, int limit) {
        boolean risen = rise(edge, limit) == edge.rise;
        Optional<List<Edge>> rising = risen ? Optional.empty() : cheapestWay(edge, edge.to, edge.from);
        if (fall(edge, limit) == edge.fall) {
            return rising;
        }
        Optional<List<Edge>> falling = cheapestWay(edge, edge.from, edge.to);
        return rising.isPresent() && (falling.isEmpty() || cost(rising.get()) <= cost(falling.get())) ? rising : falling;
    }

    private long cost(List<Edge> some) {
        return some.stream().mapToLong(this::cost).sum();
    }

    long cost(Edge edge) {
        if (edge.hidden) {
            return 0;
        }
        return edge.people > 0 ? edge.people : people + 1;
    }

    /** Edmonds and Karp's maximum flow, up to the limit, over all hidden edges but one; leaves it in their shifts. */
    private int flow(Edge without, int source, int sink, int limit) {
        hidden.forEach(edge -> edge.shift = 0);
        int flow = 0;
        while (flow < limit && reaches(without, source, sink)) {
            int room = limit - flow;
            for (int node = sink; node != source; node = cameBy[node].other(node)) {
                room = Math.min(room, cameBy[node].room(cameBy[node].other(node)));
            }
            for (int node = sink; node != source; node = cameBy[node].other(node)) {
                cameBy[node].shift += cameBy[node].to == node ? room : -room;
            }
            flow += room;
        }
        return flow;
    }

    private boolean reaches(Edge without, int source, int sink) {
        if (reached.length < touching.size()) {
            reached = new int[touching.size()];
            cameBy = new Edge[touching.size()];
        }
        round++;
        reached[source] = round;
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (!next.isEmpty()) {
            int node = next.remove();
            for (Edge edge : touching.get(node)) {
                int other = edge.other(node);
                if (edge.hidden && edge != without && reached[other] != round && edge.room(node) > 0) {
                    reached[other] = round;
                    cameBy[other] = edge;
                    if (other == sink) {
                        return true;
                    }
                    next.add(other);
                }
            }
        }
        return false;
    }

    /** Dijkstra's way through what the last flow left, over shown edges too; gives the shown ones on it. */
    private Optional<List<Edge>> cheapestWay(Edge without, int source, int sink) {
        record Reached(int node, long cost) { }
        Edge[] by = new Edge[touching.size()];
        long[] costs = new long[touching.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        costs[source] = 0;
        var next = new PriorityQueue<Reached>(Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
        next.add(new Reached(source, 0));
        while (!next.isEmpty() && next.peek().node != sink) {
            Reached at = next.remove();
            if (at.cost > costs[at.node]) {
                continue;
            }
            for (Edge edge : touching.get(at.node)) {
                int other = edge.other(at.node);
                long cost = at.cost + cost(edge);
                if (edge != without && edge.room(at.node) > 0 && cost < costs[other]) {
                    costs[other] = cost;
                    by[other] = edge;
                    next.add(new Reached(other, cost));
                }
            }
        }
        if (by[sink] == null) {
            return Optional.empty();
        }
        List<Edge> shown = new ArrayList<>();
        for (int node = sink; node != source; node = by[node].other(node)) {
            if (!by[node].hidden) {
                shown.add(by[node]);
            }
        }
        return Optional.of(shown);
    }

    /** One number. */
    static final class Edge {

        private final int from;
        private final int to;
        private final int people;
        private final int fall;
        private final int rise;
        private boolean hidden;
        private int shift;

        private Edge(int from, int to, int people, int fall, int rise) {
            this.from = from;
            this.to = to;
            this.people = people;
            this.fall = fall;
            this.rise = rise;
        }

        int people() {
            return people;
        }

        boolean isHidden() {
            return hidden;
        }

        /** By how much the last flow changes the number. */
        int shift() {
            return hidden ? shift : 0;
        }

        boolean touches(Edge edge) {
            return from == edge.from || to == edge.to || from == edge.to || to == edge.from;
        }

        private int other(int node) {
            return node == from ? to : from;
        }

        /** By how much the number can still change when passed from this node: up to where a reader knows it ends, down to what was known. */
        private int room(int node) {
            int shifted = hidden ? shift : 0;
            return node != from ? fall + shifted : rise == Integer.MAX_VALUE ? rise : rise - shifted;
        }
    }
}
