package org.throughline.survey.answer.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;

/**
 * What a code opens, as one query finds it.
 *
 * @param schools      all that the campaign asks, by name
 * @param schoolId     null where none is known
 * @param language     chosen last, or by the invitation; "" before
 * @param draftId      null before the first page
 * @param answers      what is saved so far, as JSON
 * @param asksThere    false where a school is given that the campaign does not ask
 * @param leftOut      OPTED_OUT or NO_CONSENT where the parents of an invited student stand against it, else ""
 * @param full         whether a public survey has as many answers as it takes
 * @param held         why the answers of a draft are to wait for somebody to look, or ""
 */
public record Sheet(Way way, Asking asking, List<Visit.School> schools, Instant opensAt, Instant closesAt, Instant scheduledAt, Instant closedAt, Instant publishedAt, UUID invitationId,
        UUID schoolId, String schoolName, String language, String homeLanguage, boolean answered, UUID draftId, int page, String answers, boolean asksThere,
        String leftOut, boolean full, String held) {

    /** How somebody came: by a link for everybody, an invitation of their own, or back to what they began by the link. */
    public enum Way { PUBLIC, INVITED, BEGUN }

    CampaignId campaign() {
        return new CampaignId(campaignId());
    }

    UUID campaignId() {
        return asking.campaign();
    }

    InstrumentId instrument() {
        return asking.instrument();
    }

    Confidentiality confidentiality() {
        return asking.confidentiality();
    }

    CampaignState state(Instant now) {
        return CampaignState.of(opensAt, closesAt, scheduledAt, closedAt, publishedAt, now);
    }
}
