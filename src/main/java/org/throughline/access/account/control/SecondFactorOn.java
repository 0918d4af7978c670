package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** A second factor is on already; an administrator can take it away. */
public class SecondFactorOn extends Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
