package org.throughline.platform.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Filled in by the module that knows who people are: for those who guard the data of everybody in their reach, those who left too. */
public interface PeopleByName {

    /** People whose name or number has these words, by name; at most so many. */
    List<Named> find(String words, Reach reach, int most);

    /** Empty for who is out of reach. */
    Optional<Named> find(UUID person, Reach reach);

    /** Display names, of those who have one. */
    Map<UUID, String> names(Collection<UUID> people);

    /** True if others bear this full name. */
    boolean isShared(String name, UUID person);

    /** Everybody, or who is or was at these places or is the guardian of one who was. */
    record Reach(boolean whole, Set<UUID> places) {}

    /** A person, and where they are. Kind is STUDENT, GUARDIAN or STAFF. */
    record Named(UUID id, String name, String kind, String where, boolean active) {}
}
