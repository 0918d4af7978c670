package org.throughline.access;

import java.util.Set;

/** The person for whom something is done now, on a page, through the API, or in a job. */
public interface Viewer {

    PersonId id();

    String name();

    boolean may(String capability);

    /** Where the person may do this; nowhere without the capability. */
    Scope scope(String capability);

    /** The schools a person works at or answers for. */
    Scope schools();

    /** The names of the roles held, for the foot of the rail. */
    Set<String> roles();

    /** Refuses what is not for this person at this school, without telling what is there. */
    default void require(String capability, OrganizationId school) {
        if (!scope(capability).holds(school)) {
            throw new NotYours();
        }
    }
}
