package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** The code is not one of the person's device or recovery codes, or was used before. */
public class CodeWrong extends Refusal {

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }
}
