package org.throughline.district.roster.control;

import java.io.Serializable;

/**
 * How far a set was read: up to and with this record. A checkpoint of a job.
 *
 * @param record the record's number in its file, the first after the header being 1; 0 is before the first
 */
public record RosterPosition(RosterKind kind, long record) implements Serializable {

    /** Before everything. */
    public static final RosterPosition START = new RosterPosition(RosterKind.ORG, 0);

    public RosterPosition {
        if (record < 0) {
            throw new IllegalArgumentException("a record is counted from 1");
        }
    }
}
