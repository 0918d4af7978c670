package org.throughline.pd.control;

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
import org.throughline.access.OrganizationId;
import org.throughline.access.Scope;
import org.throughline.access.Viewer;
import org.throughline.platform.Slice;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;

/** The hours of everybody, for those who answer for credits: this school year, July to June. */
@Stateless
@RolesAllowed(Can.SEE_CREDITS)
public class CreditQueries {

    private static final String FROM = """
             from district.person p
             join lateral (select min(cast(t.school_id as text)) as school_id, max(t.job_class) as job_class, count(*) as places
                           from district.v_staff t where t.person_id = p.id and (:whole or t.school_id in (:schools))
                             and (:anySchool or t.school_id = :school)) t on t.places > 0
             left join district.v_school s on s.id = cast(t.school_id as uuid)
             left join lateral (select coalesce(sum(c.minutes), 0) as minutes, coalesce(sum(c.minutes) filter (where c.self_chosen), 0) as chosen,
                                       max(c.posted_at) as last_at
                                from pd.v_credit c where c.person_id = p.id and c.posted_at >= :since) h on true
             where p.kind = 'STAFF' and p.active
               and (:words = '' or lower(p.display_name || ' ' || coalesce(s.name, '') || ' ' || coalesce(p.identifier, '')) like :pattern)
               and (not :someHours or h.minutes > 0) and (not :noHours or h.minutes = 0)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    /** What the list may be sorted by. */
    public enum Sort implements Slice.Order {
        NAME("lower(p.family_name || ' ' || p.given_name)"), SCHOOL("s.name"), HOURS("h.minutes"), CHOSEN("h.chosen * 1.0 / nullif(h.minutes, 0)"), LAST("h.last_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        @Override
        public String expression() {
            return expression;
        }
    }

    /** Everybody, those with posted hours, or those without. */
    public enum Who { ALL, SOME, NONE }

    public List<HoursRow> people(String words, Who who, OrganizationId schoolOrNull, Slice<Sort> slice) {
        return filtered(HoursRow.class, "select p.id, p.family_name || ', ' || p.given_name, s.name, t.job_class, h.minutes, h.chosen, h.last_at" + FROM
                + " order by " + slice.order() + ", p.id", words, who, schoolOrNull).slice(slice).list();
    }

    public Sums sums(String words, OrganizationId schoolOrNull) {
        return filtered(Sums.class, """
                        select count(*), count(*) filter (where h.minutes > 0), coalesce(sum(h.minutes), 0), coalesce(sum(h.chosen), 0)""" + FROM,
                words, Who.ALL, schoolOrNull).one();
    }

    /** The first day of the school year. */
    public LocalDate since() {
        LocalDate today = clock.today();
        return LocalDate.of(today.getMonthValue() >= Month.JULY.getValue() ? today.getYear() : today.getYear() - 1, Month.JULY, 1);
    }

    private <R extends Record> SqlRead<R> filtered(Class<R> type, String sql, String words, Who who, OrganizationId school) {
        Scope scope = viewer.scope(Can.SEE_CREDITS);
        String plain = words == null ? "" : words.strip();
        return SqlRead.of(em, type, sql).with("whole", scope.unbounded()).with("schools", scope.ids())
                .with("anySchool", school == null).with("school", school == null ? viewer.id().value() : school.value())
                .with("since", since().atStartOfDay(clock.getZone()).toInstant())
                .with("words", plain).with("pattern", CatalogQueries.pattern(plain))
                .with("someHours", who == Who.SOME).with("noHours", who == Who.NONE);
    }

    /** A person's posted minutes of the school year; school is null in the district office, lastAt without credit. */
    public record HoursRow(UUID person, String name, String school, String jobClass, int minutes, int chosen, Instant lastAt) {

        /** Per cent of the minutes that the person chose, or null without any. */
        public Integer chosenPercent() {
            return minutes == 0 ? null : Math.round(100f * chosen / minutes);
        }
    }

    /** People in the list, those of them with hours, and their minutes together. */
    public record Sums(long people, long withHours, long minutes, long chosen) {

        public int chosenPercent() {
            return minutes == 0 ? 0 : Math.round(100f * chosen / minutes);
        }
    }
}
