package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;

/** The days planned for reminders. */
@ApplicationScoped
public class Reminders {

    @PersistenceContext
    EntityManager em;

    @Inject
    QuietHours quiet;

    @Inject
    DomainClock clock;

    void plan(CampaignId campaign, LocalDate day, PersonId by) {
        em.createNativeQuery("insert into survey.reminder_plan (campaign_id, on_day, planned_by) values (:campaign, :day, :by) on conflict do nothing")
                .setParameter("campaign", campaign.value()).setParameter("day", day).setParameter("by", by.value()).executeUpdate();
    }

    void drop(CampaignId campaign, LocalDate day) {
        em.createNativeQuery("delete from survey.reminder_plan where campaign_id = :campaign and on_day = :day and done_on is null")
                .setParameter("campaign", campaign.value()).setParameter("day", day).executeUpdate();
    }

    List<CampaignWatching.Planned> planned(CampaignId campaign) {
        return SqlRead.of(em, CampaignWatching.Planned.class, "select on_day, done_on from survey.reminder_plan where campaign_id = :campaign order by on_day")
                .with("campaign", campaign.value()).list();
    }

    /** What is to be sent now: nothing in the quiet hours, and of several days that were missed one for each campaign. */
    public List<Due> due() {
        if (!quiet.wait(clock.instant().atZone(clock.getZone())).isZero()) {
            return List.of();
        }
        return SqlRead.of(em, Due.class, """
                        select distinct on (r.campaign_id) r.campaign_id, r.on_day, r.planned_by, c.title_en,
                               (select count(*) from survey.invitation i where i.campaign_id = c.id and i.channel in ('MAIL', 'TEXT') and not %s)
                        from survey.reminder_plan r join survey.campaign c on c.id = r.campaign_id
                        where r.done_on is null and r.on_day <= :today and c.opens_at <= :now and c.closes_at > :now and c.closed_at is null
                        order by r.campaign_id, r.on_day desc""".formatted(Participation.ANSWERED))
                .with("today", clock.today()).with("now", clock.instant()).list();
    }

    /** Before the mails are sent: who was reminded today is not reminded again, whatever happens between. */
    public void begun(Due due) {
        em.createNativeQuery("update survey.reminder_plan set done_on = :today where campaign_id = :campaign and on_day <= :day and done_on is null")
                .setParameter("today", clock.today()).setParameter("campaign", due.campaign()).setParameter("day", due.day()).executeUpdate();
    }

    /** A planned reminder whose day has come; missing is how many have not answered. */
    public record Due(UUID campaign, LocalDate day, UUID plannedBy, String title, long missing) {

        public String jobTitle() {
            return TextBundle.in(Language.EN.locale()).of("survey.job.remind", title);
        }
    }
}
