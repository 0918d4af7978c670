package org.throughline.access.control;

import org.throughline.platform.Refusal;

/** Somebody else signs in with this name. */
public class LoginTaken extends Refusal {

    public LoginTaken(String login) {
        super(login);
    }
}
