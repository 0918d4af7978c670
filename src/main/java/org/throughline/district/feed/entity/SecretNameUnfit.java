package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** A secret is named by a few small letters and digits, so that an environment variable can hold it. */
public class SecretNameUnfit extends Refusal {

    public SecretNameUnfit(String name) {
        super(name);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
