package org.throughline.survey;

import java.util.UUID;

/** One asking of an instrument, as other modules name it. */
public record CampaignId(UUID value) {

    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
