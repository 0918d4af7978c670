package org.throughline.survey.campaign.entity;

/** What may be kept with an anonymous answer; the more, the smaller the crowd it is mixed with. */
public enum Kept {
    SCHOOL,
    /** The school's: elementary, middle, high. */
    LEVEL,
    /** Spoken at home. */
    LANGUAGE,
    /** Whether the person belongs to one group of the rosters. */
    GROUP,
    /** Of staff, in the place of a group: what the rosters say they work as. */
    ROLE
}
