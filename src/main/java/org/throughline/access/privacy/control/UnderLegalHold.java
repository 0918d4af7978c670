package org.throughline.access.privacy.control;

import org.throughline.platform.Refusal;

/** The person's data must stay as they are until the hold ends. */
public class UnderLegalHold extends Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
