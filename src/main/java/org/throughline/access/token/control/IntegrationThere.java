package org.throughline.access.token.control;

import org.throughline.platform.Refusal;

/** Another integration has this name. */
public class IntegrationThere extends Refusal {

    public IntegrationThere(String name) {
        super(name);
    }
}
