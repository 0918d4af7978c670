package org.throughline.district.roster.control;

/** What a set says about one kind of data. */
public enum RosterMode {

    /** The file holds all there is: what is missing from it is no longer there. */
    BULK,

    /** The file holds what changed: what is missing from it stays as it is. */
    DELTA,

    /** The set says nothing about this kind, which stays as it is. */
    ABSENT
}
