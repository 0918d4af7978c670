package org.throughline.survey.transfer.entity;

import org.throughline.platform.Refusal;

/** A file that is no instrument or translation: where it stops being one, and why. */
public class FileUnreadable extends Refusal {

    /** Each is a message key, {@code refusal.FileUnreadable.COLUMN_MISSING}. The parameters are line, column and what was found. */
    public enum Reason { NOT_UTF8, EMPTY, COLUMN_MISSING, QUOTE_OPEN, CLASS_UNKNOWN, NO_GROUP, NO_QUESTION, NAME_MISSING, NAME_TWICE, LANGUAGE_UNKNOWN,
        TRANSLATION_ALONE, TOO_LARGE, KIND_UNKNOWN, NOT_XML, NOT_LIMESURVEY, NOT_WORKBOOK, SHEET_MISSING, GROUP_OPEN, NOT_JSON, NOT_QUALTRICS, NOT_OURS,
        NOT_XLIFF, OTHER_INSTRUMENT, OTHER_LANGUAGE, NOTHING_ASKED }

    private final Reason reason;

    public FileUnreadable(Reason reason, int line, String column, String found) {
        super(line, column, found);
        this.reason = reason;
    }

    public FileUnreadable(Reason reason, String found) {
        this(reason, 1, "", found);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String key() {
        return "refusal.FileUnreadable." + reason;
    }
}
