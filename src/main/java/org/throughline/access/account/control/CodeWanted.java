package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** Name and password are right, and a code of the second factor is wanted too. */
public class CodeWanted extends Refusal {

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }
}
