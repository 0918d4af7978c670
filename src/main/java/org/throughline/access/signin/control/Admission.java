package org.throughline.access.signin.control;

import java.util.Optional;
import org.throughline.access.control.Caller;

/** The answer to somebody whom a provider vouches for: in, or why not. */
public record Admission(Optional<Caller> caller, Reason reason) {

    /** Why somebody who is who they say does not come in. */
    public enum Reason {
        /** A claim the district requires is missing: an account of somewhere else. */
        OTHER_DISTRICT,
        /** Not, or not clearly, in the rosters: an administrator must say who it is. */
        UNKNOWN,
        /** A student, or of a family. */
        NOT_STAFF,
        /** Was linked, and works here no more. */
        LEFT,
        /** In the rosters, without a role or disabled. */
        NO_ROLE
    }

    static Admission in(Caller caller) {
        return new Admission(Optional.of(caller), null);
    }

    static Admission refused(Reason reason) {
        return new Admission(Optional.empty(), reason);
    }
}
