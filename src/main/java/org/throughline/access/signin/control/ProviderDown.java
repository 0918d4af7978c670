package org.throughline.access.signin.control;

import org.throughline.platform.Refusal;

/** The provider does not answer, or not as its protocol says. */
public class ProviderDown extends Refusal {

    public ProviderDown(String label) {
        super(label);
    }
}
