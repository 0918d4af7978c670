package org.throughline.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fewest people that can be hidden in a small table of places by groups so that every hidden number keeps a range of the
 * minimum: an integer program, solved by branching on cuts that are found one after the other (Fischetti and Salazar 2000). Numbers of hidden lines
 * are hidden, as they are by the rules; the total of all is shown.
 */
final class BestHiding {

    private final int minimum;
    private final int rows;
    private final int columns;
    private final int[][] number;
    private final List<int[]> ends = new ArrayList<>();
    private final List<Integer> people = new ArrayList<>();
    private boolean[] best;

    /** @param table people of each place by group */
    BestHiding(int[][] table, int minimum) {
        this.minimum = minimum;
        this.rows = table.length;
        this.columns = table[0].length;
        this.number = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                if (i < rows || j < columns) {
                    number[i][j] = ends.size();
                    // the sum of a column gives to those of the rows; totals give back
                    ends.add(new int[] {j == columns ? 1 + i : i == rows ? 0 : 1 + rows + j, j == columns ? 1 + rows + columns : i == rows ? 1 + rows + j : 1 + i});
                    people.add(sum(table, i, j));
                }
            }
        }
    }

    private int sum(int[][] table, int row, int column) {
        int sum = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum += (row == rows || row == i) && (column == columns || column == j) ? table[i][j] : 0;
            }
        }
        return sum;
    }

    /** What hiding costs: people; what is empty only after everything else. */
    long cost(boolean[] hidden) {
        long cost = 0;
        for (int k = 0; k < hidden.length; k++) {
            cost += hidden[k] ? cost(k) : 0;
        }
        return cost;
    }

    private long cost(int k) {
        int all = people.stream().mapToInt(Integer::intValue).sum();
        return people.get(k) > 0 ? people.get(k) : all + 1;
    }

    int index(int row, int column) {
        return number[row][column];
    }

    int size() {
        return ends.size();
    }

    /** @param known a way to hide that is wide enough: nothing dearer is looked at */
    boolean[] solve(boolean[] known) {
        best = known.clone();
        boolean[] hidden = new boolean[size()];
        for (int k = 0; k < size(); k++) {
            if (people.get(k) > 0 && people.get(k) < minimum) {
                hide(hidden, k);
            }
        }
        branch(hidden, new boolean[size()]);
        return best;
    }

    private void hide(boolean[] hidden, int k) {
        hidden[k] = true;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                hidden[number[i][j]] |= number[i][columns] == k || number[rows][j] == k && people.get(number[i][j]) > 0;
            }
        }
    }

    /** One of the numbers in a broken cut has to be hidden: each in turn is, and those before it are not. */
    private void branch(boolean[] hidden, boolean[] left) {
        if (cost(hidden) >= cost(best)) {
            return;
        }
        double[] broken = null;
        for (int k = 0; k < size() && broken == null; k++) {
            broken = hidden[k] ? cut(hidden, k) : null;
        }
        if (broken == null) {
            best = hidden.clone();
            return;
        }
        double[] cut = broken;
        boolean[] out = left.clone();
        IntStream.range(0, size()).filter(k -> cut[k] > 0 && !hidden[k] && !left[k]).boxed().sorted(Comparator.comparing(this::cost)).forEach(k -> {
            boolean[] more = hidden.clone();
            hide(more, k);
            if (IntStream.range(0, size()).noneMatch(i -> more[i] && out[i])) {
                branch(more, out);
            }
            out[k] = true;
        });
    }

    /** Why the range of a hidden number is too narrow: weights whose sum over what is hidden is 0 or more where it is not; null if it is wide. */
    private double[] cut(boolean[] hidden, int k) {
        double[] cut = new double[size()];
        int up = flow(hidden, k, ends.get(k)[1], ends.get(k)[0], minimum, cut);
        double[] down = new double[size()];
        int fall = flow(hidden, k, ends.get(k)[0], ends.get(k)[1], minimum, down);
        if (up + Math.min(fall, people.get(k)) >= minimum) {
            return null;
        }
        boolean itself = fall >= people.get(k);
        for (int i = 0; i < cut.length; i++) {
            cut[i] += itself ? 0 : down[i];
        }
        cut[k] -= minimum - (itself ? people.get(k) : 0);
        return cut;
    }

    private int flow(boolean[] hidden, int without, int source, int sink, int limit, double[] cut) {
        int[] shift = new int[size()];
        int flow = 0;
        while (flow < limit) {
            int[] by = new int[2 + rows + columns];
            Arrays.fill(by, -1);
            boolean[] reached = reached(hidden, without, source, shift, by);
            if (!reached[sink]) {
                for (int k = 0; k < size(); k++) {
                    if (k != without && reached[ends.get(k)[0]] != reached[ends.get(k)[1]]) {
                        cut[k] = reached[ends.get(k)[0]] ? limit : Math.min(limit, people.get(k));
                    }
                }
                return flow;
            }
            int room = limit - flow;
            for (int node = sink; node != source; node = other(by[node], node)) {
                room = Math.min(room, room(by[node], other(by[node], node), shift));
            }
            for (int node = sink; node != source; node = other(by[node], node)) {
                shift[by[node]] += ends.get(by[node])[1] == node ? room : -room;
            }
            flow += room;
        }
        return flow;
    }

    private boolean[] reached(boolean[] hidden, int without, int source, int[] shift, int[] by) {
        boolean[] reached = new boolean[by.length];
        reached[source] = true;
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int k = 0; k < size(); k++) {
                if (hidden[k] && k != without && (ends.get(k)[0] == node || ends.get(k)[1] == node) && !reached[other(k, node)] && room(k, node, shift) > 0) {
                    reached[other(k, node)] = true;
                    by[other(k, node)] = k;
                    next.add(other(k, node));
                }
            }
        }
        return reached;
    }

    private int other(int k, int node) {
        return ends.get(k)[0] == node ? ends.get(k)[1] : ends.get(k)[0];
    }

    private int room(int k, int node, int[] shift) {
        return ends.get(k)[0] == node ? Integer.MAX_VALUE : people.get(k) + shift[k];
    }
}
