package org.throughline.survey.campaign.control;

import java.time.Instant;
import java.util.UUID;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;

/**
 * A campaign in the list. Asked and answered count the viewer's schools only.
 *
 * @param invited people asked; 0 where anyone may come
 */
public record CampaignRow(UUID id, String code, String title, Audience audience, Instant opensAt, Instant closesAt, Instant scheduledAt,
        Instant closedAt, Instant publishedAt, long schools, long invited, long answered) {

    public CampaignState state(Instant now) {
        return CampaignState.of(opensAt, closesAt, scheduledAt, closedAt, publishedAt, now);
    }

    /** Whole per cent of those asked who answered; 0 where nobody was asked. */
    public int rate() {
        return invited == 0 ? 0 : (int) Math.min(100, (200 * answered + invited) / (2 * invited));
    }
}
