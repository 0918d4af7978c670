package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** Name and password do not belong together, or the account is off: one answer for both. */
public class SignInFailed extends Refusal {

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }
}
