package org.throughline.district.fetch.control;

import java.util.List;

/** A service could not be read, for a reason that a person can do something about. Nothing was handed on. */
public class FetchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Object[] parameters;

    public FetchFailed(Reason reason, Object... parameters) {
        super(reason.messageKey() + " " + List.of(parameters));
        this.reason = reason;
        this.parameters = parameters.clone();
    }

    public Reason reason() {
        return reason;
    }

    /** A key of the messages. */
    public String messageKey() {
        return reason.messageKey();
    }

    /** For MessageFormat, in the order that {@link Reason} gives. */
    public Object[] parameters() {
        return parameters == null ? new Object[0] : parameters.clone();
    }

    /** Whether trying again a little later may help. */
    boolean mayPass() {
        return reason == Reason.NO_CONNECTION || reason == Reason.TIMEOUT || reason == Reason.BROKEN_OFF;
    }

    /** Why, with the parameters of the message. */
    public enum Reason {

        /** The address as it was typed. */
        ADDRESS_UNFIT("addressUnfit"),
        /** Host. */
        HOST_UNKNOWN("hostUnknown"),
        /** Host and port. */
        NO_CONNECTION("noConnection"),
        /** Host; what is wrong with its certificate, in the words of TLS. */
        CERTIFICATE("certificate"),
        /** Host, seconds waited. */
        TIMEOUT("timeout"),
        /** Host. */
        BROKEN_OFF("brokenOff"),
        /** Status, and the error that the token's address names or an empty text. */
        TOKEN_REFUSED("tokenRefused"),
        /** The scopes asked for. */
        SCOPE_REFUSED("scopeRefused"),
        /** The token's address. */
        TOKEN_UNREADABLE("tokenUnreadable"),
        /** The configuration's key that holds no secret. */
        SECRET_MISSING("secretMissing"),
        /** Collection, status. */
        NOT_ALLOWED("notAllowed"),
        /** Collection, address. */
        NOT_FOUND("notFound"),
        /** The edition asked for, the edition that answers. */
        OTHER_VERSION("otherVersion"),
        /** Host, where it would send us. */
        REDIRECTED("redirected"),
        /** Collection, tries. */
        TOO_BUSY("tooBusy"),
        /** Collection, status. */
        STATUS("status"),
        /** Collection. */
        UNREADABLE("unreadable"),
        /** Collection, megabytes allowed. */
        TOO_LARGE("tooLarge"),
        /** Collection, rows read, rows that the service counts. */
        PAGES_CHANGED("pagesChanged"),
        /** No parameters. */
        STOPPED("stopped");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        public String messageKey() {
            return "feeds.wrong." + key;
        }
    }
}
