package org.throughline.district.roster.control;

import java.util.List;

/** A whole upload is turned away: nothing of it was read. */
public class RosterUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Object[] parameters;

    RosterUnreadable(Reason reason, Object... parameters) {
        super(reason.messageKey() + " " + List.of(parameters));
        this.reason = reason;
        this.parameters = parameters.clone();
    }

    public Reason reason() {
        return reason;
    }

    /** A key of the bundle {@code messages.roster}. */
    public String messageKey() {
        return reason.messageKey();
    }

    /** For MessageFormat, in the order that {@link Reason} gives. Empty after the exception was serialized. */
    public Object[] parameters() {
        return parameters == null ? new Object[0] : parameters.clone();
    }

    /** Why, with the parameters of the message. */
    public enum Reason {

        /** No parameters. */
        NOT_A_ZIP("notAZip"),
        /** No parameters. */
        ENCRYPTED("encrypted"),
        /** Name of the file in the zip that cannot be unpacked. */
        DAMAGED("damaged"),
        /** Number of files found, number allowed. */
        TOO_MANY_FILES("tooManyFiles"),
        /** Megabytes allowed. */
        TOO_LARGE("tooLarge"),
        /** Name of the file that unpacks to far more than it should. */
        ZIP_BOMB("zipBomb"),
        /** Name of the entry that points outside of the zip. */
        PATH_OUTSIDE("pathOutside"),
        /** Names of the two files. */
        FILE_TWICE("fileTwice"),
        /** File, line, characters allowed. */
        FIELD_TOO_LONG("fieldTooLong"),
        /** No parameters. */
        NO_ROSTER_FILES("noRosterFiles"),
        /** The version that the manifest names. */
        VERSION_UNKNOWN("versionUnknown"),
        /** File. */
        MANIFEST_UNREADABLE("manifestUnreadable");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String messageKey() {
            return "roster.unreadable." + key;
        }
    }
}
