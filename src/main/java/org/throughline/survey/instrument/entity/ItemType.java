package org.throughline.survey.instrument.entity;

import java.util.EnumSet;
import java.util.Set;

/**
 * How an item is answered: on an ordered scale (Likert and any other), by one or any of several options, by putting
 * options in order, from 0 to 10, by a face, by a picture, by a number, a day, a line or several lines of words, not at
 * all, or by agreeing.
 */
public enum ItemType {
    SCALE, SINGLE, MULTIPLE, RANKING, TEN, SMILEYS, PICTURES, NUMBER, DATE, LINE, TEXT, INFORMATION, CONSENT;

    /** The best of 0 to 10. */
    public static final int TEN_AT_MOST = 10;

    private static final Set<ItemType> OF_OPTIONS = EnumSet.of(SCALE, SINGLE, MULTIPLE, RANKING, SMILEYS, PICTURES, CONSENT);
    private static final Set<ItemType> TYPED = EnumSet.of(NUMBER, DATE, LINE, TEXT);
    private static final Set<ItemType> SEVERAL = EnumSet.of(MULTIPLE, RANKING);

    /** Whether it can't be asked without options. */
    public boolean needsOptions() {
        return OF_OPTIONS.contains(this);
    }

    /** Whether the answer is typed: a number, a day or words. */
    public boolean isTyped() {
        return TYPED.contains(this);
    }

    /** Whether an answer may hold several options. */
    public boolean takesSeveral() {
        return SEVERAL.contains(this);
    }

    /** Whether its options go from one end to another, so that they can be counted from either. */
    public boolean isOrdered() {
        return this == SCALE || this == SMILEYS;
    }

    public boolean asks() {
        return this != INFORMATION;
    }
}
