package org.throughline.survey.campaign.control;

import java.util.UUID;

/** How many were asked at a school, and how many answered. That says nothing of what was said. */
public record Turnout(UUID school, String name, long invited, long answered) {

    /** Whole per cent; 0 where nobody was asked. */
    public int rate() {
        return invited == 0 ? 0 : (int) Math.min(100, (200 * answered + invited) / (2 * invited));
    }
}
