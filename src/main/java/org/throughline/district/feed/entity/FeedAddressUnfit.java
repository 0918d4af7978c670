package org.throughline.district.feed.entity;

import org.throughline.platform.Refusal;

/** Rosters and secrets travel by https, or on this machine. */
public class FeedAddressUnfit extends Refusal {

    public FeedAddressUnfit(String address) {
        super(address);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
