package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.answer.control.PreviewLinks;
import org.throughline.survey.campaign.entity.Campaign;

/**
 * Before students are asked about protected areas, their parents are told: when, where they read all questions, and how
 * to say no (or yes, where consent is needed). Some thousands in a transaction, nobody twice.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class NoticeSending {

    private static final int AT_ONCE = 4_000;

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignQueries queries;

    @Inject
    Notices notices;

    @Inject
    PreviewLinks previews;

    @Inject
    Outbox outbox;

    @Inject
    QuietHours quiet;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    public State state(CampaignId id) {
        return notices.state(mine(id));
    }

    /** Mails the next parents who were not told. Returns how many; 0 when all with an address were. */
    public int mailNext(CampaignId id) {
        Campaign campaign = mine(id);
        List<Notices.Parent> parents = notices.untold(id, true, AT_ONCE);
        notices.told(id, parents, true, clock.today());
        boolean consent = notices.state(campaign).demandsConsent();
        outbox.put(parents.stream().map(parent -> mail(campaign, parent, consent)).toList());
        if (!parents.isEmpty()) {
            audit.note(viewer.id().value(), "campaign-notice-mailed", id.toString(), String.valueOf(parents.size()));
        }
        return parents.size();
    }

    /** The coordinator says that those without an address were told on paper. Returns how many they are. */
    public int toldOnPaper(CampaignId id) {
        mine(id);
        List<Notices.Parent> parents = notices.untold(id, false, Integer.MAX_VALUE);
        notices.told(id, parents, false, clock.today());
        audit.note(viewer.id().value(), "campaign-notice-on-paper", id.toString(), String.valueOf(parents.size()));
        return parents.size();
    }

    private Outbox.Draft mail(Campaign campaign, Notices.Parent parent, boolean consent) {
        Language language = Language.ofCode(parent.language()).orElse(Language.EN);
        TextBundle texts = TextBundle.in(language.locale());
        String title = campaign.title().in(parent.language());
        String opens = campaign.window().opensAt().atZone(clock.getZone()).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        return new Outbox.Draft(parent.email(), texts.of("ways.notice.subject", title),
                texts.of("ways.notice.body", title, parent.school(), opens, previews.address(campaign.campaignId()) + "?lang=" + language.code(),
                        texts.get(consent ? "ways.notice.consent" : "ways.notice.opt-out")),
                language, quiet.wait(clock.instant().atZone(clock.getZone())), null);
    }

    /** What is not theirs is refused as what is not there, and costs as much. */
    private Campaign mine(CampaignId id) {
        queries.details(id);
        Campaign campaign = campaigns.get(id);
        if (campaign.schools().isEmpty() && !viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
        campaign.schools().forEach(school -> viewer.require(Can.RUN_SURVEYS, school));
        return campaign;
    }

    /**
     * How far the notice is.
     *
     * @param touches       whether parents have to be told at all
     * @param demandsConsent whether only students are asked whose parents consented
     * @param days          how long before the opening they must be told
     * @param parents       of all whom the campaign would ask
     * @param byMail        those still to be told who have an address, byPaper those who have none
     * @param toldOn        when the last one was told, or null
     */
    public record State(boolean touches, boolean demandsConsent, int days, long parents, long told, long byMail, long byPaper, LocalDate toldOn) {

        public long untold() {
            return byMail + byPaper;
        }
    }
}
