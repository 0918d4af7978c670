package org.throughline.platform.privacy;

/** What a table is about where it is about nobody. Said on the list as {@code data.nobody.PLACES} and so on. */
public enum Nobody {
    /** Schools, terms, courses and classes as such. */
    PLACES,
    /** What the district plans and promises. */
    PLAN,
    /** Questions, languages and windows of surveys. */
    QUESTIONS,
    /** What is offered to learn, and when. */
    OFFERS,
    /** What is looked for on walks, and where. */
    LOOK_FORS,
    /** Figures of groups. */
    FIGURES,
    /** What the server needs to run. */
    MACHINERY
}
