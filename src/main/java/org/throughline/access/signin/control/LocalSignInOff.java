package org.throughline.access.signin.control;

import org.throughline.platform.Refusal;

/** The district signs in by its own providers only. */
public class LocalSignInOff extends Refusal {

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }
}
