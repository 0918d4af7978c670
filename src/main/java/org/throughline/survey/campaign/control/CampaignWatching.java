package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.Campaign;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.NamesWouldTell;
import org.throughline.survey.campaign.entity.ReminderOutside;

/** While a campaign is open, the coordinator plans reminders, finds out who is missing, and gives it more or less time. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class CampaignWatching {

    @PersistenceContext
    EntityManager em;

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignQueries queries;

    @Inject
    CampaignPlanning planning;

    @Inject
    Reminders reminders;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    @RealTime
    Clock realTime;

    @Inject
    Audit audit;

    /** Has those who have not answered by then reminded on a day. */
    public void remindOn(CampaignId id, LocalDate day) {
        Campaign campaign = mine(id);
        LocalDate first = campaign.window().opensAt().atZone(clock.getZone()).toLocalDate().plusDays(1);
        LocalDate last = campaign.window().lastDay(clock.getZone());
        if (day.isBefore(first) || day.isAfter(last) || day.isBefore(clock.today())) {
            throw new ReminderOutside(first, last);
        }
        reminders.plan(id, day, viewer.id());
        audit.note(viewer.id().value(), "campaign-reminder-planned", id.toString(), day.toString());
    }

    public void dropReminder(CampaignId id, LocalDate day) {
        mine(id);
        reminders.drop(id, day);
        audit.note(viewer.id().value(), "campaign-reminder-dropped", id.toString(), day.toString());
    }

    public List<Planned> planned(CampaignId id) {
        mine(id);
        return reminders.planned(id);
    }

    /** Takes answers until the end of a later day. */
    public void extend(CampaignId id, long seenVersion, LocalDate lastDay, String reason) {
        Campaign campaign = locked(id, seenVersion);
        Instant closes = lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        campaign.extend(closes, clock.instant());
        note(campaign, "EXTENDED", closes, reason);
    }

    /** Takes no more answers from now on. */
    public void close(CampaignId id, long seenVersion, String reason) {
        Campaign campaign = locked(id, seenVersion);
        note(campaign, "CLOSED", clock.instant(), reason);
        planning.close(id, seenVersion);
    }

    public List<Change> changes(CampaignId id) {
        mine(id);
        return SqlRead.of(em, Change.class, """
                        select c.kind, c.reason, c.closes_at, p.display_name, c.changed_at from survey.campaign_change c
                        left join district.v_person p on p.id = c.changed_by where c.campaign_id = :id order by c.changed_at, c.id""").with("id", id.value()).list();
    }

    /** Whom a liaison calls: those of a campaign that is not anonymous who have not answered, with how they are reached. */
    public List<MissingPerson> missing(CampaignId id) {
        Campaign campaign = mine(id);
        if (campaign.confidentiality() == Confidentiality.ANONYMOUS) {
            throw new NamesWouldTell();
        }
        if (campaign.state(clock.instant()) == CampaignState.DRAFT) {
            return List.of();
        }
        audit.note(viewer.id().value(), "campaign-missing-listed", id.toString(), campaign.title().in("en"));
        return SqlRead.of(em, MissingPerson.class, """
                        select o.name, p.display_name, i.home_language, i.channel, e.address, t.address, i.reminders
                        from survey.invitation i
                        join district.v_person p on p.id = i.person_id
                        join district.organization o on o.id = i.school_id
                        left join district.v_contact e on e.person_id = p.id and e.channel = 'EMAIL'
                        left join district.v_contact t on t.person_id = p.id and t.channel = 'TEXT'
                        where i.campaign_id = :id and not %s
                          and i.person_id not in (select x.person_id from district.v_opt_out x where x.scope = 'surveys')
                        order by o.name, i.home_language, p.display_name, i.id""".formatted(Participation.ANSWERED))
                .with("id", id.value()).list();
    }

    private Campaign locked(CampaignId id, long seenVersion) {
        mine(id);
        Campaign campaign = campaigns.lock(id);
        campaign.requireSeen(seenVersion);
        return campaign;
    }

    /** Whether all schools of a campaign are the viewer's to ask; where only some are, its time and reminders are others'. */
    public boolean runs(CampaignId id) {
        Campaign campaign = campaigns.get(id);
        return campaign.schools().isEmpty() ? viewer.scope(Can.RUN_SURVEYS).whole() : campaign.schools().stream().allMatch(viewer.scope(Can.RUN_SURVEYS)::holds);
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

    private void note(Campaign campaign, String kind, Instant closes, String reason) {
        em.createNativeQuery("""
                        insert into survey.campaign_change (id, campaign_id, kind, reason, closes_at, changed_by, changed_at)
                        values (:id, :campaign, :kind, :reason, :closes, :by, :at)""")
                .setParameter("id", Ids.timeOrdered()).setParameter("campaign", campaign.id()).setParameter("kind", kind).setParameter("reason", reason.strip())
                .setParameter("closes", closes).setParameter("by", viewer.id().value()).setParameter("at", realTime.instant()).executeUpdate();
        audit.note(viewer.id().value(), "campaign-" + kind.toLowerCase(java.util.Locale.ROOT), campaign.id().toString(), reason);
    }

    /** A day planned for reminders; doneOn is null before they were sent. */
    public record Planned(LocalDate day, LocalDate doneOn) {}

    /** A change of the time in which answers are taken. */
    public record Change(String kind, String reason, Instant closesAt, String by, Instant at) {}

    /** Somebody who has not answered; addresses are null where there are none. */
    public record MissingPerson(String school, String name, String homeLanguage, String channel, String email, String phone, int reminders) {}
}
