package org.throughline.platform.phone;

/** Whoever brings text messages to phones. */
public interface TextProvider {

    /** Whether one is set up. */
    boolean ready();

    /** Asks for one message to be sent, once; tells how it went and throws nothing. */
    Outcome send(String recipient, String body);

    /**
     * How asking went: SENT with the provider's own id of the message; LATER if it surely was not taken and may be tried
     * again; FAILED if it never will be; UNKNOWN if it may have been taken, so that it is not tried again.
     */
    record Outcome(Kind kind, String said) {

        enum Kind { SENT, LATER, FAILED, UNKNOWN }
    }
}
