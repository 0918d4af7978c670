package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** A one-time link was used, replaced by a newer one, or is too old; which of them is not told. */
public class LinkOver extends Refusal {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
