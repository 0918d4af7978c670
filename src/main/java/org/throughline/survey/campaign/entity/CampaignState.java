package org.throughline.survey.campaign.entity;

import java.time.Instant;

/** Where a campaign stands; open and closed follow from its dates, unless it was closed early. */
public enum CampaignState {
    DRAFT, SCHEDULED, OPEN, CLOSED, PUBLISHED;

    /** The state at a time. The last three instants are null for what was not done. */
    public static CampaignState of(Instant opensAt, Instant closesAt, Instant scheduledAt, Instant closedAt, Instant publishedAt, Instant now) {
        if (publishedAt != null) {
            return PUBLISHED;
        }
        if (scheduledAt == null) {
            return DRAFT;
        }
        if (closedAt != null || !now.isBefore(closesAt)) {
            return CLOSED;
        }
        return now.isBefore(opensAt) ? SCHEDULED : OPEN;
    }
}
