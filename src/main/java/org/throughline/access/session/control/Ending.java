package org.throughline.access.session.control;

/** Why a session ended before its time. */
public enum Ending {
    /** The person signed out. */
    SIGNED_OUT,
    /** The person ended it from another session. */
    ELSEWHERE,
    /** The password was changed. */
    PASSWORD,
    /** An administrator ended it. */
    ADMINISTRATOR,
    /** The person was disabled. */
    DISABLED,
    /** The provider through which the person signed in said so. */
    PROVIDER
}
