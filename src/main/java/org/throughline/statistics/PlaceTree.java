package org.throughline.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places that lie in one another; one lies in none and is everywhere. */
final class PlaceTree<P> {

    private final Map<P, P> parents;
    private final Map<P, List<P>> children = new LinkedHashMap<>();
    private final P root;

    /**
     * @param parents places by the places that lie in them
     * @throws IllegalArgumentException where no single place holds all others
     */
    PlaceTree(Map<P, P> parents) {
        this.parents = new LinkedHashMap<>(parents);
        this.parents.forEach((child, parent) -> children.computeIfAbsent(parent, key -> new ArrayList<>()).add(child));
        Set<P> tops = new HashSet<>(parents.values());
        tops.removeAll(parents.keySet());
        if (tops.size() != 1) {
            throw new IllegalArgumentException("no single place holds all others");
        }
        root = tops.iterator().next();
    }

    P root() {
        return root;
    }

    /** Null of the one that is everywhere. */
    P above(P place) {
        return parents.get(place);
    }

    List<P> below(P place) {
        return children.getOrDefault(place, List.of());
    }

    int depth(P place) {
        int depth = 0;
        for (P up = above(place); up != null; up = above(up)) {
            depth++;
        }
        return depth;
    }

    boolean in(P place, P around) {
        P at = place;
        while (at != null && !at.equals(around)) {
            at = above(at);
        }
        return at != null;
    }
}
