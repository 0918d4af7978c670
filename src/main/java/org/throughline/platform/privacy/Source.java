package org.throughline.platform.privacy;

/** Where data come from. */
public enum Source {
    /** The district's student information or personnel system, by its rosters and files. */
    ROSTER,
    /** The person themselves. */
    PERSON,
    /** Staff, in their work. */
    STAFF,
    /** The server, by running. */
    SYSTEM
}
