package org.throughline.survey.answer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.entity.EnvelopeUsed;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.answer.entity.SchoolNotAsked;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.control.Questionnaires;

/**
 * A school's stack of forms is taken in: paper that was read, or a kiosk's day. Forms and the codes of their envelopes
 * come apart, as they lie on the table: the codes tell who took part, the forms what was said.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class ResponseIntake {

    @Inject
    Sheets sheets;

    @Inject
    Responses responses;

    @Inject
    Ballots ballots;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** @param envelopes codes of the invitations answered; empty where nobody had one, as in a class */
    public void take(CampaignId id, OrganizationId school, List<Form> forms, Collection<String> envelopes) {
        viewer.require(Can.RUN_SURVEYS, school);
        Sheet campaign = sheets.campaign(id, school.value());
        if (!campaign.asksThere()) {
            throw new SchoolNotAsked();
        }
        if (campaign.state(clock.instant()) != CampaignState.OPEN) {
            throw new NotTakingAnswers();
        }
        int used = envelopes.size() - sheets.answered(id, envelopes.stream().map(AccessCode::typed).toList());
        if (used > 0) {
            throw new EnvelopeUsed(used);
        }
        if (campaign.confidentiality() == Confidentiality.ANONYMOUS) {
            ballots.add(id, school.value(), null, forms);
        } else {
            responses.add(id, school.value(), questionnaires.of(campaign.instrument()), forms, clock.today());
        }
        audit.note(viewer.id().value(), "responses-taken", id.toString(), String.valueOf(forms.size()));
    }
}
