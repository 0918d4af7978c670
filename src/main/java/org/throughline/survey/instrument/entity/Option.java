package org.throughline.survey.instrument.entity;

import java.util.regex.Pattern;

/**
 * One answer to choose.
 *
 * @param value     what is kept and counted; on a scale 1 is the least favorable, where the item is reversed the highest
 * @param favorable on a scale whether it counts as favorable; null where the word has no meaning
 * @param apart     set apart from the others and in no share, as "I don't know" and "Does not apply" are
 * @param picture   the name of a picture that the pages have, or null
 */
public record Option(int value, Boolean favorable, boolean apart, Wording label, String picture) {

    /** The value of "I don't know", and of what is typed. */
    public static final int NONE = 0;

    private static final Pattern PICTURE = Pattern.compile("[a-z]{1,20}(-[a-z]{1,20})?");

    public Option {
        if (value < 0 || value > 99) {
            throw new IllegalArgumentException("an option has a value from 0 to 99");
        }
        if (label.isEmpty()) {
            throw new IllegalArgumentException("an option has a label");
        }
        if (picture != null && !PICTURE.matcher(picture).matches()) {
            throw new IllegalArgumentException("a picture is named by a word or two: " + picture);
        }
    }

    public Option(int value, Boolean favorable, boolean apart, Wording label) {
        this(value, favorable, apart, label, null);
    }
}
