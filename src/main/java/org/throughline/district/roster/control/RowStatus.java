package org.throughline.district.roster.control;

/** Whether a row describes something that is there, or announces that it goes. */
public enum RowStatus {

    ACTIVE,

    /** Only the source id is certain; every other value of such a row may be null or empty. */
    TO_BE_DELETED
}
