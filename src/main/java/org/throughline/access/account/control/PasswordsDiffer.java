package org.throughline.access.account.control;

import org.throughline.platform.Refusal;

/** The new password was typed twice, and not the same. */
public class PasswordsDiffer extends Refusal {

    /** Refuses unless both are the same. */
    public static void unlessSame(String first, String again) {
        if (!first.equals(again)) {
            throw new PasswordsDiffer();
        }
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
