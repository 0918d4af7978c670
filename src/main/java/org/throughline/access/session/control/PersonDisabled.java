package org.throughline.access.session.control;

import org.throughline.platform.Refusal;

/** The person proved who they are, but may not come in at present. */
public class PersonDisabled extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
