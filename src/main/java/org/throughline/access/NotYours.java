package org.throughline.access;

import org.throughline.platform.Refusal;

/** The person may not see or do this here. */
public class NotYours extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
