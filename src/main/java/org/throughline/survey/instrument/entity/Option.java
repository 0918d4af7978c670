package org.throughline.survey.instrument.entity;

/**
 * One answer to choose.
 *
 * @param value     what is kept and counted; on a scale 1 is the least favorable
 * @param favorable on a scale whether it counts as favorable; null where the word has no meaning
 * @param apart     set apart from the others and in no share, as "I don't know" is
 */
public record Option(int value, Boolean favorable, boolean apart, Wording label) {

    /** The value of "I don't know", and of words. */
    public static final int NONE = 0;

    public Option {
        if (value < 0 || value > 99) {
            throw new IllegalArgumentException("an option has a value from 0 to 99");
        }
        if (label.isEmpty()) {
            throw new IllegalArgumentException("an option has a label");
        }
    }
}
