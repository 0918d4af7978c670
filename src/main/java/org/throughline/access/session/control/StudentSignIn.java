package org.throughline.access.session.control;

import org.throughline.platform.Refusal;

/** Students answer by links and codes; they have no sign-in. */
public class StudentSignIn extends Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
