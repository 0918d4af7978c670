package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.Channel;
import org.throughline.survey.campaign.entity.Confidentiality;

/**
 * People are given their way in, some hundreds in a transaction: invitation, code and mail are there together or not at
 * all, and who has one is not asked again, so that what was cut off is simply gone on with.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class Inviting {

    private static final int AT_ONCE = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Campaigns campaigns;

    @Inject
    Invitations invitations;

    @Inject
    Outbox outbox;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    /** Mails the next ones who have a mail address and no invitation. Returns how many; 0 when all are invited. */
    public int mailNext(CampaignId id) {
        Campaign campaign = open(id);
        List<Invitations.Invited> invited = invite(campaign, null, Channel.MAIL, AT_ONCE);
        for (Invitations.Invited one : invited) {
            send("mail", campaign, one.asked().email(), one.language(), one.asked().schoolName(), one.code());
        }
        return invited.size();
    }

    /** Invites everybody at a school who has no invitation yet by letter; the codes are given out this once, for printing. */
    public List<Letter> letters(CampaignId id, OrganizationId school) {
        viewer.require(Can.RUN_SURVEYS, school);
        Campaign campaign = open(id);
        return invite(campaign, school.value(), Channel.LETTER, Integer.MAX_VALUE).stream()
                .map(one -> new Letter(new PersonId(one.asked().person()), one.asked().homeLanguage(), one.language(), one.code().text())).toList();
    }

    /** Reminds the next ones who have not answered, at most once a day. Returns how many; 0 when there is nobody left. */
    public int remindNext(CampaignId id) {
        Campaign campaign = open(id);
        LocalDate today = clock.today();
        List<Invitations.Coded> again = new ArrayList<>();
        for (Invitations.Reminded one : invitations.toRemind(id, today, AT_ONCE)) {
            // the first code is only kept as a hash, so this mail brings another; both open the same answers
            AccessCode code = AccessCode.forInvitation(RANDOM);
            again.add(new Invitations.Coded(one.id(), code));
            send("reminder", campaign, one.email(), one.language(), one.schoolName(), code);
        }
        invitations.reminded(today, again);
        return again.size();
    }

    private List<Invitations.Invited> invite(Campaign campaign, UUID school, Channel channel, int most) {
        List<Invitations.Invited> invited = invitations.notInvited(campaign.campaignId(), campaign.audience(), school, channel, most).stream()
                .map(asked -> new Invitations.Invited(UUID.randomUUID(), asked,
                        campaign.languages().contains(asked.homeLanguage()) ? asked.homeLanguage() : "en", AccessCode.forInvitation(RANDOM)))
                .toList();
        invitations.add(campaign.campaignId(), channel, clock.today(), invited);
        return invited;
    }

    private void send(String which, Campaign campaign, String email, String languageCode, String school, AccessCode code) {
        Language language = Language.ofCode(languageCode).orElse(Language.EN);
        TextBundle texts = TextBundle.in(language.locale());
        String closes = campaign.window().lastDay(clock.getZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        String title = campaign.title().in(languageCode);
        String promise = texts.get(campaign.confidentiality() == Confidentiality.ANONYMOUS ? "survey.answer.promise.ANONYMOUS" : "survey.answer.promise.CONFIDENTIAL");
        outbox.put(email, texts.of("survey." + which + ".subject", title, school, closes),
                texts.of("survey." + which + ".body", title, school, closes, publicUrl + "/s/" + code.text(), code.text(), promise, publicUrl + "/s"), language);
    }

    /** Refuses where nobody may be asked now, so that no job is started for nothing. */
    public void requireOpen(CampaignId id) {
        open(id);
    }

    private Campaign open(CampaignId id) {
        Campaign campaign = campaigns.lock(id);
        if (campaign.schools().isEmpty() && !viewer.scope(Can.RUN_SURVEYS).whole()) {
            throw new NotYours();
        }
        campaign.schools().forEach(school -> viewer.require(Can.RUN_SURVEYS, school));
        campaign.requireOpen(clock.instant());
        return campaign;
    }

    /** What is printed and put into an envelope. */
    public record Letter(PersonId person, String homeLanguage, String language, String code) {}
}
