package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.answer.control.HeldAnswers;
import org.throughline.survey.answer.control.Mixing;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.CampaignNotDraft;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.CodeTaken;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;
import org.throughline.survey.campaign.entity.Window;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.control.PublishedSets;
import org.throughline.survey.result.control.ResultMaking;
import org.throughline.survey.result.entity.PublishedSet;

/** The survey coordinator takes a campaign from draft to published. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class CampaignPlanning {

    @Inject
    Campaigns campaigns;

    @Inject
    Turnouts turnouts;

    @Inject
    Questionnaires questionnaires;

    @Inject
    ResultMaking results;

    @Inject
    PublishedSets sets;

    @Inject
    Notices notices;

    @Inject
    HeldAnswers held;

    @Inject
    Mixing mixing;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** @param answerBy the day by which the answer to what was said is public, or null */
    public record NewCampaign(String code, InstrumentId instrument, Audience audience, Confidentiality confidentiality, Wording title,
            Instant opensAt, Instant closesAt, Set<String> languages, Set<OrganizationId> schools, LocalDate answerBy) {}

    public CampaignId draft(NewCampaign wanted) {
        requireAll(wanted.schools());
        Window window = new Window(wanted.opensAt(), wanted.closesAt());
        if (campaigns.taken(wanted.code())) {
            throw new CodeTaken(wanted.code());
        }
        Campaign campaign = new Campaign(wanted.code(), questionnaires.of(wanted.instrument()), wanted.audience(), wanted.confidentiality(),
                wanted.title(), window, wanted.languages(), wanted.schools());
        campaign.promiseAnswer(wanted.answerBy());
        campaigns.add(campaign);
        note("campaign-drafted", campaign);
        return campaign.campaignId();
    }

    /** Decides what is kept with answers; group is null unless a group of the rosters is. */
    public void keep(CampaignId id, long seenVersion, Set<Kept> attributes, String group) {
        Campaign campaign = mine(id, seenVersion);
        campaign.keep(attributes, group, clock.instant());
        audit.note(viewer.id().value(), "campaign-keeps", id.toString(), attributes.stream().sorted().map(Kept::name).collect(Collectors.joining(" ")));
    }

    /** Decides whether all is asked on one page. */
    public void askOnOnePage(CampaignId id, long seenVersion, boolean one) {
        mine(id, seenVersion).askOnOnePage(one, clock.instant());
    }

    /** Decides whether who takes no mail and has a number is asked by text message. */
    public void askByText(CampaignId id, long seenVersion, boolean wanted) {
        Campaign campaign = mine(id, seenVersion);
        campaign.askByText(wanted, clock.instant());
        audit.note(viewer.id().value(), "campaign-texts", id.toString(), String.valueOf(wanted));
    }

    /** From now on it opens and closes by its dates; who is asked without an invitation is counted now. */
    public void schedule(CampaignId id, long seenVersion) {
        Campaign campaign = mine(id, seenVersion);
        notices.requireOut(campaign);
        campaign.schedule(clock.instant());
        if (campaign.audience() == Audience.STUDENT) {
            campaigns.countStudents(id);
        }
        note("campaign-scheduled", campaign);
    }

    /** A draft that is not wanted is gone: nobody was asked by it. */
    public void discard(CampaignId id, long seenVersion) {
        Campaign campaign = mine(id, seenVersion);
        if (campaign.state(clock.instant()) != CampaignState.DRAFT) {
            throw new CampaignNotDraft();
        }
        note("campaign-discarded", campaign);
        campaigns.remove(campaign);
    }

    /** Leaves children out of the count whose parents said no. */
    public void except(CampaignId id, OrganizationId school, int children) {
        viewer.require(Can.RUN_SURVEYS, school);
        campaigns.except(id, school, children);
    }

    public void close(CampaignId id, long seenVersion) {
        Campaign campaign = mine(id, seenVersion);
        campaign.close(clock.instant());
        note("campaign-closed", campaign);
    }

    /** Counts what was said, hides what must stay hidden, and freezes it. */
    public void publish(CampaignId id, long seenVersion) {
        Campaign campaign = mine(id, seenVersion);
        held.requireNone(id);
        campaign.publish(clock.instant());
        if (mixing.rest(id) > 0) {
            // nobody could be hidden among so few: they took part, and what they said is read by nobody
            audit.note(viewer.id().value(), "ballots-discarded", id.toString(), String.valueOf(mixing.discard(id)));
        }
        turnouts.keep(id);
        results.refresh(id);
        note("campaign-published", campaign);
    }

    /** Decides which tables are published, until results are. What is shown of an open campaign follows at once. */
    public void publishAs(CampaignId id, long seenVersion, PublishedSet set) {
        Campaign campaign = mine(id, seenVersion);
        campaign.requireUnpublished();
        sets.keep(id, set);
        results.refresh(id);
        audit.note(viewer.id().value(), "campaign-tables", id.toString(), set.inWords());
    }

    private Campaign mine(CampaignId id, long seenVersion) {
        Campaign campaign = campaigns.lock(id);
        requireAll(campaign.schools());
        campaign.requireSeen(seenVersion);
        return campaign;
    }

    private void requireAll(Set<OrganizationId> schools) {
        if (schools.isEmpty() && !viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
        schools.forEach(school -> viewer.require(Can.RUN_SURVEYS, school));
    }

    private void note(String action, Campaign campaign) {
        audit.note(viewer.id().value(), action, campaign.id().toString(), campaign.title().in("en"));
    }
}
