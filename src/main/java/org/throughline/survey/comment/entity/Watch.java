package org.throughline.survey.comment.entity;

/** What a comment is looked through for before anybody may read it. */
public enum Watch {
    SELF_HARM, THREAT, ABUSE, NAME, CONTACT;

    /** Whether a person has to know at once. */
    public boolean urgent() {
        return this == SELF_HARM || this == THREAT || this == ABUSE;
    }
}
