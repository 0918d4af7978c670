package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** No e-mail address of the person is known, so no link can be sent. */
public class NoAddress extends Refusal {

    public NoAddress(String name) {
        super(name);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
