package org.throughline.survey;

import java.util.UUID;
import org.throughline.platform.Ids;

/** One asking of an instrument, as other modules name it. */
public record CampaignId(UUID value) {

    /** From an address, where anything may stand: what is no id names nothing. */
    public static CampaignId of(String text) {
        return new CampaignId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
