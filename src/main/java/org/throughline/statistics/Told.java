package org.throughline.statistics;

/** How much is told of the people of a shown number. */
public enum Told {

    /** How many they are. */
    COUNT,

    /** How many of them are favorable, too. */
    SHARE,

    /** Everything that may be told of so many. */
    EVERYTHING
}
