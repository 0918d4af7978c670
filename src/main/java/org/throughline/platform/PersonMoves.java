package org.throughline.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * Filled in once by each module: which of its columns name a person, and which of their rows follow when two records turn
 * out to be one person. A test reads the database and fails for a column that no module declared.
 */
public interface PersonMoves {

    void declare(PersonColumns columns);

    /** After the rows have moved, in the same transaction: what else must be so while the one record stands for the other. */
    default void merged(UUID from, UUID into, UUID by, Instant at) {}

    /** After the rows have moved back: takes {@link #merged} back. */
    default void parted(UUID from, UUID into) {}
}
