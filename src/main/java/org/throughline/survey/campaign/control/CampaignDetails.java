package org.throughline.survey.campaign.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Wording;

/**
 * A campaign as its pages need it.
 *
 * @param byRole whether groups are the roles of staff
 */
public record CampaignDetails(UUID id, long version, String code, InstrumentId instrument, Audience audience, Confidentiality confidentiality,
        Wording title, CampaignState state, Instant opensAt, Instant closesAt, LocalDate lastDay, LocalDate answerBy, Instant publishedAt,
        Set<String> languages, boolean byText, boolean byRole) {}
