package org.throughline.district.roster.control;

/**
 * Everything that can be noted while reading or applying. The message of each is found under its key in the bundle
 * {@code messages.roster}, with these arguments: 0 the file, 1 the line, 2 the column, 3 the value, and from 4 on the
 * parameters that are listed here.
 */
public enum Deviation {

    // about the set
    NO_MANIFEST("manifest.none", Kind.READ_ANYWAY),
    /** 4 the mode that is assumed. */
    MANIFEST_SILENT("manifest.silent", Kind.READ_ANYWAY),
    MANIFEST_MODE("manifest.mode", Kind.REFUSED),
    FOLDER_INSIDE("file.folder", Kind.READ_ANYWAY),
    /** 4 the name it should have. */
    FILE_NAME("file.name", Kind.READ_ANYWAY),
    FILE_SKIPPED("file.skipped", Kind.READ_ANYWAY),
    FILE_LISTED("file.listed", Kind.READ_ANYWAY),
    /** 4 the file as which it is read, 5 the name of the mapping. */
    FILE_MAPPED("file.mapped", Kind.READ_ANYWAY),
    MICROSOFT_SDS("set.microsoftSds", Kind.READ_ANYWAY),
    FILE_SAID_ABSENT("file.saidAbsent", Kind.READ_ANYWAY),
    FILE_MISSING("file.missing", Kind.REFUSED),

    // about a whole file
    FILE_EMPTY("file.empty", Kind.REFUSED),
    FILE_ENCODING("file.encoding", Kind.REFUSED),
    FILE_MALFORMED("file.malformed", Kind.REFUSED),
    FILE_SEPARATOR("file.separator", Kind.REFUSED),
    HEADER_TOO_WIDE("header.tooWide", Kind.REFUSED),
    COLUMN_MISSING("column.missing", Kind.REFUSED),
    /** 4 the column as which it is read. */
    HEADER_SPELLING("header.spelling", Kind.READ_ANYWAY),
    /** 4 the column that is there twice. */
    HEADER_TWICE("header.twice", Kind.READ_ANYWAY),
    /** 4 how many columns. */
    HEADER_UNNAMED("header.unnamed", Kind.READ_ANYWAY),
    HEADER_UNKNOWN("header.unknown", Kind.READ_ANYWAY),
    HEADER_ORDER("header.order", Kind.READ_ANYWAY),
    /** 4 the columns, with commas. */
    HEADER_INCOMPLETE("header.incomplete", Kind.READ_ANYWAY),
    /** 4 how many rows. */
    BULK_STATUS("bulk.status", Kind.READ_ANYWAY),

    // about one row
    /** 4 fields in the row, 5 columns in the header. */
    ROW_SHORT("row.short", Kind.READ_ANYWAY),
    /** 4 fields in the row, 5 columns in the header. */
    ROW_LONG("row.long", Kind.REFUSED),
    STATUS_BLANK("status.blank", Kind.READ_ANYWAY),
    STATUS_INACTIVE("status.inactive", Kind.READ_ANYWAY),
    STATUS_UNKNOWN("status.unknown", Kind.READ_ANYWAY),
    STATUS_UNREADABLE("status.unreadable", Kind.REFUSED),
    MODIFIED_UNREADABLE("modified.unreadable", Kind.READ_ANYWAY),
    VALUE_MISSING("value.missing", Kind.REFUSED),
    /** 4 the value as it was understood. */
    VALUE_SPELLING("value.spelling", Kind.READ_ANYWAY),
    VALUE_EXTENSION("value.extension", Kind.READ_ANYWAY),
    VALUE_UNKNOWN("value.unknown", Kind.READ_ANYWAY),
    /** 4 characters kept. */
    VALUE_CUT("value.cut", Kind.READ_ANYWAY),
    ID_UNREADABLE("id.unreadable", Kind.REFUSED),
    /** 4 characters found, 5 characters allowed. */
    ID_TOO_LONG("id.tooLong", Kind.REFUSED),
    REFERENCE_UNREADABLE("reference.unreadable", Kind.REFUSED),
    REFERENCE_IGNORED("reference.ignored", Kind.READ_ANYWAY),
    /** 4 true or false, as it was understood. */
    FLAG_SPELLING("flag.spelling", Kind.READ_ANYWAY),
    FLAG_IGNORED("flag.ignored", Kind.READ_ANYWAY),
    FLAG_UNREADABLE("flag.unreadable", Kind.REFUSED),
    /** 4 the date as it was understood, year first. */
    DATE_FORMAT("date.format", Kind.READ_ANYWAY),
    DATE_UNREADABLE("date.unreadable", Kind.REFUSED),
    /** 4 the earlier date's column, 5 the earlier date. */
    DATES_ORDER("dates.order", Kind.REFUSED),
    /** 4 the year in which the school year ends. */
    SCHOOL_YEAR_RANGE("schoolYear.range", Kind.READ_ANYWAY),
    SCHOOL_YEAR_UNREADABLE("schoolYear.unreadable", Kind.REFUSED),
    USER_IDS_IGNORED("userIds.ignored", Kind.READ_ANYWAY),

    // about one row beside the others, found when a set is applied
    /** 4 the line that was taken. */
    ID_TWICE("id.twice", Kind.REFUSED),
    REFERENCE_ORPHAN("reference.orphan", Kind.REFUSED),
    REFERENCE_ORPHAN_IGNORED("reference.orphanIgnored", Kind.READ_ANYWAY),
    ROLE_NONE("role.none", Kind.REFUSED),
    PERSON_ERASED("person.erased", Kind.REFUSED);

    private final String key;
    private final Kind kind;

    Deviation(String key, Kind kind) {
        this.key = "roster." + key;
        this.kind = kind;
    }

    /** For example {@code roster.schoolYear.range}. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** What follows from a deviation for the row, or for the file where it is about a file. */
    public enum Kind {

        /** A warning: it was read all the same. */
        READ_ANYWAY,

        /** It was not taken; everything else was. */
        REFUSED
    }
}
