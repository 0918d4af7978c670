package org.throughline.access.signin.control;

import org.throughline.platform.Refusal;

/** The provider did not vouch for anybody, or what it sent did not pass a check; the log says which. */
public class ProviderRefused extends Refusal {

    public ProviderRefused(String label) {
        super(label);
    }

    @Override
    public Kind kind() {
        return Kind.UNAUTHENTICATED;
    }
}
