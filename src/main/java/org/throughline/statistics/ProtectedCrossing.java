package org.throughline.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may be read where two axes cross.
 *
 * @param rows the first axis with its total; of a hidden row no cell is shown
 * @param columns the second axis with the same total; of a hidden column no cell is shown
 * @param cells by row and column; each row has every column
 * @param withheld whether no cell may be read, not even which are empty
 */
public record ProtectedCrossing<R, C>(
        ProtectedAxis<R> rows, ProtectedAxis<C> columns, Map<R, Map<C, Visibility>> cells, boolean withheld) {

    public ProtectedCrossing {
        Map<R, Map<C, Visibility>> copy = new LinkedHashMap<>();
        cells.forEach((row, line) -> copy.put(row, Collections.unmodifiableMap(new LinkedHashMap<>(line))));
        cells = Collections.unmodifiableMap(copy);
    }

    /** A cell that was not among those given is empty, or hidden where the crossing is withheld. */
    public Visibility of(R row, C column) {
        Visibility otherwise = withheld ? Visibility.HIDDEN : Visibility.EMPTY;
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, otherwise);
    }
}
