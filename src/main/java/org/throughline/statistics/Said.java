package org.throughline.statistics;

import java.util.List;

/**
 * What the people of a number said to one item.
 *
 * @param favored the favorable ones among all of them
 * @param options whether the shares of all options are told with it
 * @param unknown people by option, of those whom no earlier publication told of: a list of the favorable options, and one of each
 *                other kind
 */
public record Said(Share favored, boolean options, List<List<Integer>> unknown) {

    public Said {
        unknown = unknown.stream().map(List::copyOf).toList();
    }

    /** Where nothing is known but how many are favorable. */
    public static Said of(Share favored) {
        return new Said(favored, false, List.of(List.of(favored.favorable()), List.of(favored.n() - favored.favorable())));
    }

    int people() {
        return unknown.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
    }

    int kind(int kind) {
        return kind < unknown.size() ? unknown.get(kind).stream().mapToInt(Integer::intValue).sum() : 0;
    }

    int option(int kind, int option) {
        return kind < unknown.size() && option < unknown.get(kind).size() ? unknown.get(kind).get(option) : 0;
    }
}
