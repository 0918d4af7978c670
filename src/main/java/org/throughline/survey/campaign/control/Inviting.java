package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.platform.mail.Outbox;
import org.throughline.platform.phone.TextOutbox;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.AccessCode;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.Channel;

/**
 * People are given their way in, some thousands in a transaction: invitation, code and mail are there together or not at
 * all, and who has one is not asked again, so that what was cut off is simply gone on with.
 */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class Inviting {

    private static final int AT_ONCE = 8_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Campaigns campaigns;

    @Inject
    Invitations invitations;

    @Inject
    Outbox outbox;

    @Inject
    CampaignMails mails;

    @Inject
    TextOutbox texts;

    @Inject
    CampaignTexts textWords;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** Mails the next ones who take mail, or text messages, and have no invitation. Returns how many invitations; 0 when all are invited. */
    public int mailNext(CampaignId id) {
        Campaign campaign = open(id);
        List<Invitations.Way> ways = invite(campaign, null, Channel.MAIL, AT_ONCE);
        outbox.put(ways.stream().map(way -> mails.invitation(campaign, way)).toList());
        return size(ways) + textNext(campaign);
    }

    private int textNext(Campaign campaign) {
        if (!campaign.byText()) {
            return 0;
        }
        List<Invitations.Way> ways = invite(campaign, null, Channel.TEXT, AT_ONCE);
        texts.put(ways.stream().map(way -> textWords.invitation(campaign, way)).toList());
        return size(ways);
    }

    private static int size(List<Invitations.Way> ways) {
        return ways.stream().mapToInt(way -> way.invited().size()).sum();
    }

    /** Invites everybody at a school who has no invitation yet by letter; the codes are given out this once, for printing. */
    public List<Letter> letters(CampaignId id, OrganizationId school) {
        viewer.require(Can.RUN_SURVEYS, school);
        Campaign campaign = open(id);
        return invite(campaign, school.value(), Channel.LETTER, Integer.MAX_VALUE).stream()
                .map(way -> new Letter(new PersonId(way.person()), way.asked().homeLanguage(), way.asked().language(), way.code().text())).toList();
    }

    /** Reminds the next ones who have not answered, at most once a day. Returns how many mails; 0 when there is nobody left. */
    public int remindNext(CampaignId id) {
        Campaign campaign = open(id);
        LocalDate today = clock.today();
        List<List<Invitations.Reminded>> people = whole(invitations.toRemind(id, today, AT_ONCE), Invitations.Reminded::person, Invitations.Reminded::place);
        List<Invitations.Coded> again = new ArrayList<>();
        List<Outbox.Draft> drafts = new ArrayList<>();
        List<TextOutbox.Draft> messages = new ArrayList<>();
        for (List<Invitations.Reminded> person : people) {
            // the first code is only kept as a hash, so this mail brings another; both open the same answers
            AccessCode code = AccessCode.forInvitation(RANDOM);
            again.add(new Invitations.Coded(person.get(0).person(), code, person.stream().map(one -> new Invitations.Numbered(one.id(), one.place())).toList()));
            if (person.get(0).channel() == Channel.TEXT) {
                messages.add(textWords.reminder(campaign, person.get(0), code));
            } else {
                drafts.add(mails.reminder(campaign, person.get(0), code));
            }
        }
        invitations.reminded(id, today, again);
        outbox.put(drafts);
        texts.put(messages);
        return again.size();
    }

    private List<Invitations.Way> invite(Campaign campaign, UUID school, Channel channel, int most) {
        List<Invitations.Way> ways = whole(invitations.notInvited(campaign.campaignId(), school, channel, most), Invitations.Asked::person, Invitations.Asked::place)
                .stream().map(asked -> new Invitations.Way(AccessCode.forInvitation(RANDOM),
                        asked.stream().map(one -> new Invitations.Invited(UUID.randomUUID(), one)).toList()))
                .toList();
        invitations.add(campaign.campaignId(), channel, clock.today(), ways);
        return ways;
    }

    /** Where the list was cut, its last family waits for the next turn, so that it comes whole. */
    private static <T> List<List<T>> whole(List<T> all, Function<T, UUID> person, ToIntFunction<T> place) {
        List<List<T>> together = Invitations.together(all, person, place);
        boolean cut = all.size() == AT_ONCE && together.size() > 1 && place.applyAsInt(all.get(AT_ONCE - 1)) > 0;
        return cut ? together.subList(0, together.size() - 1) : together;
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
