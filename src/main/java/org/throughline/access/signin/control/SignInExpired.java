package org.throughline.access.signin.control;

import org.throughline.platform.Refusal;

/** What came back from a provider belongs to no sign-in that this browser began a short while ago. */
public class SignInExpired extends Refusal {

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }
}
