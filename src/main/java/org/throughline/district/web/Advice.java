package org.throughline.district.web;

import org.throughline.district.roster.control.Deviation;

/** What to do about a sort of problem: the end of a message key. */
final class Advice {

    private Advice() {}

    static String of(Deviation deviation) {
        return switch (deviation) {
            case FILE_NAME, FILE_SKIPPED, FILE_SAID_ABSENT, FILE_MISSING, FILE_EMPTY, FILE_ENCODING, FILE_MALFORMED, FILE_SEPARATOR, FOLDER_INSIDE,
                    NO_MANIFEST, MANIFEST_SILENT, MANIFEST_MODE -> "FILES";
            case HEADER_TOO_WIDE, COLUMN_MISSING, HEADER_SPELLING, HEADER_TWICE, HEADER_UNNAMED, HEADER_UNKNOWN -> "HEADERS";
            case BULK_STATUS, STATUS_BLANK -> "STATUS";
            case STATUS_INACTIVE, STATUS_UNKNOWN, STATUS_UNREADABLE, VALUE_SPELLING, VALUE_UNKNOWN, FLAG_SPELLING, FLAG_IGNORED, FLAG_UNREADABLE -> "VALUES";
            case VALUE_MISSING -> "MISSING";
            case ID_UNREADABLE, ID_TOO_LONG, USER_IDS_IGNORED -> "IDS";
            case REFERENCE_UNREADABLE, REFERENCE_IGNORED, REFERENCE_ORPHAN, REFERENCE_ORPHAN_IGNORED -> "REFERENCES";
            case ID_TWICE -> "TWICE";
            case DATE_FORMAT, DATE_UNREADABLE, DATES_ORDER, MODIFIED_UNREADABLE, SCHOOL_YEAR_RANGE, SCHOOL_YEAR_UNREADABLE -> "DATES";
            case ROW_SHORT, ROW_LONG -> "ROWS";
            case ROLE_NONE -> "ROLES";
            case PERSON_ERASED -> "ERASED";
            default -> deviation.kind() == Deviation.Kind.REFUSED ? "FILES" : "NOTHING";
        };
    }
}
