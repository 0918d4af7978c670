package org.throughline.district.attribute.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Which column each header of a file means; '' for one that is not read. */
final class ColumnChoice {

    private ColumnChoice() {}

    /** By likeness: the likest pair first, each column and each header once. */
    static List<String> proposed(AttributeKind kind, List<String> headers) {
        List<String> chosen = new ArrayList<>(Collections.nCopies(headers.size(), ""));
        for (int likeness = 3; likeness > 0; likeness--) {
            for (AttributeColumn column : kind.columns()) {
                for (int i = 0; i < headers.size() && !chosen.contains(column.name()); i++) {
                    if (chosen.get(i).isEmpty() && column.likeness(headers.get(i)) == likeness) {
                        chosen.set(i, column.name());
                    }
                }
            }
        }
        return chosen;
    }

    /** True if every required column is there under its own name, so that nobody needs to look. */
    static boolean certain(AttributeKind kind, List<String> headers) {
        return kind.columns().stream().filter(AttributeColumn::required)
                .allMatch(column -> headers.stream().anyMatch(header -> column.likeness(header) == 3));
    }

    /** @throws ColumnsMissing or {@link ColumnTwice} if no row could be read so */
    static void require(AttributeKind kind, List<String> chosen) {
        List<String> missing = kind.columns().stream().filter(AttributeColumn::required).map(AttributeColumn::name)
                .filter(column -> !chosen.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new ColumnsMissing(String.join(", ", missing));
        }
        for (AttributeColumn column : kind.columns()) {
            if (Collections.frequency(chosen, column.name()) > 1) {
                throw new ColumnTwice(column.name());
            }
        }
        if (chosen.stream().allMatch(name -> name.isEmpty() || name.equals(AttributeColumn.PERSON) || name.equals(AttributeColumn.STATUS))) {
            throw new ColumnsMissing(kind.columns().stream().map(AttributeColumn::name).filter(name -> !name.equals(AttributeColumn.PERSON)
                    && !name.equals(AttributeColumn.STATUS)).collect(Collectors.joining(", ")));
        }
    }

    /** The same for the same headers in the same order. */
    static String fingerprint(List<String> headers) {
        return headers.stream().map(AttributeColumn::plain).collect(Collectors.joining("|"));
    }

    static List<String> of(String[] columns) {
        return Arrays.asList(columns);
    }
}
