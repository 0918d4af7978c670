package org.throughline.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may be read of the groups of one axis.
 *
 * @param groups in the order in which they were given
 * @param total of all groups together; hidden as well where it is not published
 */
public record ProtectedAxis<G>(Map<G, Visibility> groups, Visibility total) {

    public ProtectedAxis {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** A group that was not among those given is empty. */
    public Visibility of(G group) {
        return groups.getOrDefault(group, Visibility.EMPTY);
    }
}
