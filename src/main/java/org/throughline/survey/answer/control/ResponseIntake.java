package org.throughline.survey.answer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.throughline.survey.comment.control.UrgentWatch;
import org.throughline.survey.instrument.control.Questionnaires;

/**
 * A school's stack of forms is taken in: paper that was read, or a kiosk's day. Forms and the codes of their envelopes
 * come apart, as they lie on the table: the codes tell who took part, the forms what was said.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class ResponseIntake {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sheets sheets;

    @Inject
    Responses responses;

    @Inject
    Ballots ballots;

    @Inject
    Questionnaires questionnaires;

    @Inject
    UrgentWatch urgent;

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
            ballots.add(id, school.value(), forms);
        } else {
            // what is not to be kept is left out on the way in
            responses.add(id, school.value(), questionnaires.of(campaign.instrument()), campaign.asking().keepsGroup() ? forms : forms.stream().map(Form::ofNoGroup).toList(), clock.today());
        }
        urgent.look(id, school.value(), questionnaires.of(campaign.instrument()), forms.stream().map(Form::answers).toList());
        audit.note(viewer.id().value(), "responses-taken", id.toString(), String.valueOf(forms.size()));
    }

    /**
     * Takes in forms that two people typed alike. A form with the code of a letter counts for who was invited by it, once,
     * with what the campaign promised to keep; any other one for nobody. Late ones are taken until results are published.
     *
     * @return of each form, whether it counts; false where its invitation was answered before
     */
    public List<Boolean> takeTyped(CampaignId id, OrganizationId school, List<OnPaper> papers) {
        viewer.require(Can.RUN_SURVEYS, school);
        Sheet campaign = sheets.campaign(id, school.value());
        if (!campaign.asksThere()) {
            throw new SchoolNotAsked();
        }
        CampaignState state = campaign.state(clock.instant());
        if (state != CampaignState.OPEN && state != CampaignState.CLOSED) {
            throw new NotTakingAnswers();
        }
        List<Boolean> counting = new ArrayList<>();
        List<Form> ofNobody = new ArrayList<>();
        for (OnPaper paper : papers) {
            if (paper.code() == null) {
                ofNobody.add(paper.form());
                counting.add(true);
            } else {
                counting.add(sheets.answeredOnPaper(id, paper.code()).map(whose -> {
                    Form form = new Form(paper.form().language(), whose.homeLanguage(), "", paper.form().answers(), responses.group(campaign, whose.invitation()));
                    responses.add(id, whose.school(), questionnaires.of(campaign.instrument()), List.of(form), clock.today(), responses.tie(campaign.confidentiality(), whose.invitation()));
                    return true;
                }).orElse(false));
            }
        }
        urgent.look(id, school.value(), questionnaires.of(campaign.instrument()), papers.stream().map(paper -> paper.form().answers()).toList());
        // in no order, so that it tells nothing of who typed or handed in what when
        Collections.shuffle(ofNobody, RANDOM);
        if (campaign.confidentiality() == Confidentiality.ANONYMOUS) {
            ballots.add(id, school.value(), ofNobody);
        } else {
            responses.add(id, school.value(), questionnaires.of(campaign.instrument()), ofNobody, clock.today());
        }
        audit.note(viewer.id().value(), "responses-taken", id.toString(), String.valueOf(counting.stream().filter(counts -> counts).count()));
        return counting;
    }

    /**
     * A form as two people typed it.
     *
     * @param code the hash of a letter's code; null where none stands on it, and always where answers are anonymous
     */
    public record OnPaper(Form form, byte[] code) {}
}
