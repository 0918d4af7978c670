package org.throughline.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.SimpleGraph;

/**
 * Chooses the cells of a crossing that are hidden so that the small ones stay unknown.
 * Source: Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17 (1988).
 */
final class CellSuppression<R, C> {

    private final Protection protection;
    private final Map<R, Map<C, TableNetwork.Entry>> cells = new LinkedHashMap<>();
    private final TableNetwork network;

    CellSuppression(Protection protection, Map<R, ? extends Map<C, Integer>> people,
            ProtectedAxis<R> rows, ProtectedAxis<C> columns) {
        this.protection = protection;
        this.network = new TableNetwork(rows.groups().size(), columns.groups().size());
        int i = 0;
        for (R row : rows.groups().keySet()) {
            Map<C, TableNetwork.Entry> line = new LinkedHashMap<>();
            int j = 0;
            for (C column : columns.groups().keySet()) {
                line.put(column, network.addCell(i, j++, people.get(row).getOrDefault(column, 0)));
            }
            cells.put(row, line);
            i++;
        }
        hideSmall(rows, columns);
    }

    private void hideSmall(ProtectedAxis<R> rows, ProtectedAxis<C> columns) {
        cells.forEach((row, line) -> line.forEach((column, cell) -> {
            boolean hiddenLine = rows.of(row) == Visibility.HIDDEN || columns.of(column) == Visibility.HIDDEN;
            if (cell.people() > 0 && (hiddenLine || protection.alone(cell.people()) == Visibility.HIDDEN)) {
                network.hide(cell);
            }
        }));
        int i = 0;
        for (Map.Entry<R, Map<C, TableNetwork.Entry>> line : cells.entrySet()) {
            if (rows.of(line.getKey()) == Visibility.HIDDEN) {
                network.hide(network.addRowTotal(i, sum(line.getValue().values())));
            }
            i++;
        }
        int j = 0;
        for (C column : columns.groups().keySet()) {
            if (columns.of(column) == Visibility.HIDDEN) {
                network.hide(network.addColumnTotal(
                        j, sum(cells.values().stream().map(line -> line.get(column)).toList())));
            }
            j++;
        }
    }

    private static int sum(Iterable<TableNetwork.Entry> entries) {
        int sum = 0;
        for (TableNetwork.Entry entry : entries) {
            sum += entry.people();
        }
        return sum;
    }

    /** Hides partners until all that is hidden is safe. False if that cannot be had. */
    boolean succeeds() {
        return closeBridges() && widenRanges();
    }

    Map<R, Map<C, Visibility>> cells(boolean withheld) {
        Map<R, Map<C, Visibility>> visible = new LinkedHashMap<>();
        cells.forEach((row, line) -> {
            Map<C, Visibility> copy = new LinkedHashMap<>();
            line.forEach((column, cell) -> copy.put(column,
                    withheld || cell.isHidden() ? Visibility.HIDDEN : protection.alone(cell.people())));
            visible.put(row, copy);
        });
        return visible;
    }

    private boolean closeBridges() {
        for (List<TableNetwork.Entry> bridges = bridges(); !bridges.isEmpty(); bridges = bridges()) {
            for (TableNetwork.Entry bridge : bridges) {
                // a cycle closed for an earlier bridge of this round may have taken this one in
                if (network.width(bridge, 1) == 0 && !hidePartners(bridge)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<TableNetwork.Entry> bridges() {
        Graph<Integer, TableNetwork.Entry> hidden = new SimpleGraph<>(TableNetwork.Entry.class);
        for (TableNetwork.Entry entry : network.hidden()) {
            hidden.addVertex(entry.from());
            hidden.addVertex(entry.to());
            hidden.addEdge(entry.from(), entry.to(), entry);
        }
        var bridges = new BiconnectivityInspector<>(hidden).getBridges();
        return network.hidden().stream().filter(bridges::contains).toList();
    }

    private boolean widenRanges() {
        // hiding more only widens the ranges of the others, so each entry is looked at once; the list grows meanwhile
        for (int i = 0; i < network.hidden().size(); i++) {
            TableNetwork.Entry entry = network.hidden().get(i);
            while (network.width(entry, protection.minimum()) < protection.minimum()) {
                if (!hidePartners(entry)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hidePartners(TableNetwork.Entry entry) {
        Optional<List<TableNetwork.Entry>> partners = network.partners(entry, protection.minimum());
        partners.ifPresent(chosen -> chosen.forEach(network::hide));
        return partners.isPresent();
    }
}
