package org.throughline.survey.transfer.entity;

import java.io.Serializable;

/**
 * Something that the other side cannot hold, so that whoever carries an instrument over sees what is lost.
 *
 * @param place the question by its name in the source, or the part of the file
 * @param what  what is lost, in the words of the source
 */
public record NotCarried(String place, String what, Reason reason) implements Serializable {

    private static final int MOST = 400;

    public NotCarried {
        what = what.length() > MOST ? what.substring(0, MOST) + "…" : what;
    }

    public String key() {
        return "transfer.lost." + reason;
    }

    /** Each is a message key, {@code transfer.lost.CONDITION}. */
    public enum Reason {
        TYPE, CONDITION, OPTION_CONDITION, LATER, SKIP, FLOW, REPEATED, VALIDATION, MESSAGE, DEFAULT, CALCULATION, HIDDEN, BACKGROUND, UPLOAD, DEVICE,
        MEDIA, OUTSIDE, FILTER, EXCLUSIVE, SOFT, PIPED, SUM, RECODED, MASKED, CHANCE, DISPLAY, ATTRIBUTE, SCALE_WORDS, TIME, STEP, SCRIPT, UNUSED,
        NO_OPTIONS, TOO_MANY_OPTIONS, NO_TEXT, EMPTY_GROUP, LANGUAGE_WORDS, THANKS, MAIL, SETTINGS, QUOTA, NOTE, SHEET, PICTURE, PROTECTED,
        COMMITMENT, CONSTRUCT, APART, FAVORABLE, RENAMED, UNTIED, STEM, OTHER_KIND, TITLES
    }
}
