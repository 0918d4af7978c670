package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.survey.CampaignId;
import org.throughline.survey.campaign.entity.Audience;

/** How often and how long each audience is asked in a school year, July to June: what is planned counts as what was. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class BurdenQueries {

    /** Four items a minute, as the first page says it to who answers; nothing takes less than two minutes. */
    private static final String ASKED = """
            with asked as (
                select c.id, c.audience, c.title_en, c.title_es, c.opens_at, c.closes_at, s.school_id, o.name,
                       greatest(2, ((select count(*) from survey.item i where i.instrument_id = c.instrument_id and i.type <> 'INFORMATION') + 3) / 4) as minutes
                from survey.campaign c join survey.campaign_school s on s.campaign_id = c.id join district.v_school o on o.id = s.school_id
                where c.audience <> 'ANYONE' and c.scheduled_at is not null and c.opens_at >= :from and c.opens_at < :until
                  and (:whole or s.school_id in (:schools)))
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** The first day of the school year that a day is in. */
    public static LocalDate yearOf(LocalDate day) {
        LocalDate july = day.withMonth(Month.JULY.getValue()).withDayOfMonth(1);
        return day.isBefore(july) ? july.minusYears(1) : july;
    }

    /** This year's askings at the viewer's schools, in their order. */
    public List<Asking> askings(String language) {
        return read(Asking.class, """
                select id, case :language when 'es' then coalesce(title_es, title_en) else title_en end, audience, opens_at, closes_at, count(*) as schools, minutes
                from asked group by id, audience, title_en, title_es, opens_at, closes_at, minutes order by opens_at, id""").with("language", language).list();
    }

    /** By school, where most is asked first. */
    public List<AtSchool> schools() {
        return read(AtSchool.class, """
                select school_id, name, count(*) filter (where audience = 'STUDENT'), coalesce(sum(minutes) filter (where audience = 'STUDENT'), 0),
                       count(*) filter (where audience = 'FAMILY'), coalesce(sum(minutes) filter (where audience = 'FAMILY'), 0),
                       count(*) filter (where audience = 'STAFF'), coalesce(sum(minutes) filter (where audience = 'STAFF'), 0)
                from asked group by school_id, name order by sum(minutes) desc, name, school_id""").list();
    }

    /** What the audience of a campaign is asked beside it at the one of its schools where that is most. */
    public Beside beside(CampaignId id) {
        return read(Beside.class, """
                select coalesce(max(t.askings), 0), coalesce(max(t.minutes), 0),
                       (select greatest(2, ((select count(*) from survey.item i where i.instrument_id = c.instrument_id and i.type <> 'INFORMATION') + 3) / 4) from survey.campaign c where c.id = :id)
                from (select count(*) as askings, sum(a.minutes) as minutes
                      from asked a join survey.campaign c on c.id = :id and c.audience = a.audience and a.id <> c.id
                      join survey.campaign_school s on s.campaign_id = c.id and s.school_id = a.school_id
                      group by a.school_id) t""").with("id", id.value()).one();
    }

    private <R extends Record> SqlRead<R> read(Class<R> type, String sql) {
        Scope scope = viewer.scope(Can.RUN_SURVEYS);
        LocalDate from = yearOf(clock.today());
        return SqlRead.of(em, type, ASKED + sql).with("from", from.atStartOfDay(clock.getZone()).toInstant())
                .with("until", from.plusYears(1).atStartOfDay(clock.getZone()).toInstant()).with("whole", scope.unbounded()).with("schools", scope.ids());
    }

    /** One asking, with how many of the viewer's schools it asks and the minutes it takes. */
    public record Asking(UUID id, String title, Audience audience, Instant opensAt, Instant closesAt, long schools, long minutes) {}

    /** How often each audience of a school is asked, and how many minutes that takes each of its people at most. */
    public record AtSchool(UUID school, String name, long students, long studentMinutes, long families, long familyMinutes, long staff, long staffMinutes) {}

    /** Other askings and their minutes, and the minutes of this one. */
    public record Beside(long askings, long minutes, long own) {}
}
