package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** The person signs in with a password already; an invitation would be no use. */
public class HasPassword extends Refusal {

    public HasPassword(String name) {
        super(name);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
