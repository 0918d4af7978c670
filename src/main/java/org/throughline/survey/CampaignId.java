package org.throughline.survey;

import java.util.UUID;
import org.throughline.platform.NotFound;

/** One asking of an instrument, as other modules name it. */
public record CampaignId(UUID value) {

    /** From an address, where anything may stand: what is no id names nothing. */
    public static CampaignId of(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NotFound();
        }
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
