package org.throughline.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a reader with pencil and paper can find out about the hidden numbers of a crossing. Knows nothing of how they
 * were hidden: works on the equations "a line adds up to its total" and on every table that meets them.
 */
final class TableAttack {

    private final int[][] people;                  // last row and last column are the totals
    private final boolean[][] known;

    TableAttack(int[][] cells, ProtectedCrossing<Integer, Integer> published) {
        int rows = cells.length;
        int columns = cells[0].length;
        people = new int[rows + 1][columns + 1];
        known = new boolean[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                people[i][j] = cells[i][j];
                people[i][columns] += cells[i][j];
                people[rows][j] += cells[i][j];
                people[rows][columns] += cells[i][j];
                known[i][j] = published.of(i, j) != Visibility.HIDDEN;
            }
        }
        for (int i = 0; i < rows; i++) {
            known[i][columns] = published.rows().of(i) != Visibility.HIDDEN;
        }
        for (int j = 0; j < columns; j++) {
            known[rows][j] = published.columns().of(j) != Visibility.HIDDEN;
        }
        known[rows][columns] = published.rows().total() != Visibility.HIDDEN;
    }

    /** How many hidden numbers the equations alone give exactly, by elimination in whole numbers. */
    int derivable() {
        List<int[]> unknown = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            for (int j = 0; j < known[i].length; j++) {
                if (!known[i][j]) {
                    unknown.add(new int[] {i, j});
                }
            }
        }
        BigInteger[][] equations = new BigInteger[known.length + known[0].length][unknown.size()];
        for (BigInteger[] equation : equations) {
            Arrays.fill(equation, BigInteger.ZERO);
        }
        for (int k = 0; k < unknown.size(); k++) {
            int i = unknown.get(k)[0];
            int j = unknown.get(k)[1];
            equations[i][k] = j == known[0].length - 1 ? BigInteger.ONE.negate() : BigInteger.ONE;
            equations[known.length + j][k] = i == known.length - 1 ? BigInteger.ONE.negate() : BigInteger.ONE;
        }
        eliminate(equations, unknown.size());
        return (int) Arrays.stream(equations)
                .filter(equation -> Arrays.stream(equation).filter(a -> a.signum() != 0).count() == 1)
                .count();
    }

    private static void eliminate(BigInteger[][] equations, int unknowns) {
        int done = 0;
        for (int k = 0; k < unknowns && done < equations.length; k++) {
            int pivot = done;
            while (pivot < equations.length && equations[pivot][k].signum() == 0) {
                pivot++;
            }
            if (pivot == equations.length) {
                continue;
            }
            BigInteger[] row = equations[pivot];
            equations[pivot] = equations[done];
            equations[done] = row;
            for (int i = 0; i < equations.length; i++) {
                if (i != done && equations[i][k].signum() != 0) {
                    BigInteger factor = equations[i][k];
                    for (int m = 0; m < unknowns; m++) {
                        equations[i][m] =
                                equations[i][m].multiply(row[k]).subtract(row[m].multiply(factor));
                    }
                }
            }
            done++;
        }
    }

    /** The narrowest range of a hidden number over all tables that fit, or the largest int if nothing is hidden. */
    int narrowestRange() {
        int rows = known.length - 1;
        int columns = known[0].length - 1;
        int[][] low = new int[rows + 1][columns + 1];
        int[][] high = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            Arrays.fill(low[i], Integer.MAX_VALUE);
            Arrays.fill(high[i], Integer.MIN_VALUE);
        }
        tryAll(new int[rows + 1][columns + 1], 0, low, high);
        int narrowest = Integer.MAX_VALUE;
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                if (!known[i][j]) {
                    narrowest = Math.min(narrowest, high[i][j] - low[i][j]);
                }
            }
        }
        return narrowest;
    }

    private void tryAll(int[][] table, int cell, int[][] low, int[][] high) {
        int rows = known.length - 1;
        int columns = known[0].length - 1;
        if (cell == rows * columns) {
            for (int i = 0; i <= rows; i++) {
                for (int j = 0; j <= columns; j++) {
                    low[i][j] = Math.min(low[i][j], table[i][j]);
                    high[i][j] = Math.max(high[i][j], table[i][j]);
                }
            }
            return;
        }
        int i = cell / columns;
        int j = cell % columns;
        int from = known[i][j] ? people[i][j] : 0;
        int to = known[i][j] ? people[i][j] : left(table, rows, columns);
        if (known[i][columns]) {
            to = Math.min(to, left(table, i, columns));
            if (j == columns - 1) {
                from = Math.max(from, left(table, i, columns));
            }
        }
        if (known[rows][j]) {
            to = Math.min(to, left(table, rows, j));
            if (i == rows - 1) {
                from = Math.max(from, left(table, rows, j));
            }
        }
        if (cell == rows * columns - 1) {
            from = Math.max(from, left(table, rows, columns));
        }
        for (int n = from; n <= to; n++) {
            put(table, i, j, n);
            tryAll(table, cell + 1, low, high);
            put(table, i, j, -n);
        }
    }

    private int left(int[][] table, int i, int j) {
        return people[i][j] - table[i][j];
    }

    private void put(int[][] table, int i, int j, int n) {
        table[i][j] += n;
        table[known.length - 1][j] += n;
        table[i][known[0].length - 1] += n;
        table[known.length - 1][known[0].length - 1] += n;
    }
}
