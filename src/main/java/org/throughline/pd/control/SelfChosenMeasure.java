package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.access.OrganizationId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.MeasureSource;

/** Share of the school year's posted minutes that people chose themselves: the actual of "half of PD hours self-chosen". */
@ApplicationScoped
class SelfChosenMeasure implements MeasureSource {

    private static final String SOURCE = "pd:self-chosen";
    @PersistenceContext
    EntityManager em;

    @Inject
    DomainClock clock;

    /** Under so many people a school's share would tell of persons. */
    @Inject
    @ConfigProperty(name = "survey.minimum", defaultValue = "10")
    int minimum;

    @Override
    public boolean gives(String source) {
        return SOURCE.equals(source);
    }

    @Override
    public Optional<Actual> actual(String source, CommitmentId commitment, OrganizationId schoolOrNull) {
        return at(clock.instant(), clock.today(), schoolOrNull);
    }

    /** The share as it stood at the end of each month of the school year. */
    @Override
    public List<Actual> earlier(String source, CommitmentId commitment, OrganizationId schoolOrNull) {
        List<Actual> values = new ArrayList<>();
        LocalDate today = clock.today();
        for (YearMonth month = YearMonth.from(yearOf(today)); month.isBefore(YearMonth.from(today)); month = month.plusMonths(1)) {
            Instant end = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
            at(end, month.atEndOfMonth(), schoolOrNull).ifPresent(value -> {
                if (values.isEmpty() || values.get(values.size() - 1).asOf().isBefore(value.asOf())) {
                    values.add(value);
                }
            });
        }
        return values;
    }

    /** As the ledger stood then: lines posted until then that were not reversed by then. */
    private Optional<Actual> at(Instant end, LocalDate day, OrganizationId schoolOrNull) {
        return SqlRead.of(em, Share.class, """
                        select coalesce(sum(c.minutes) filter (where c.self_chosen), 0), coalesce(sum(c.minutes), 0), count(distinct c.person_id), max(c.posted_at)
                        from pd.credit c
                        where c.posted_at >= :since and c.posted_at < :end and (:anySchool or c.school_id = :school)""")
                .with("since", yearOf(day).atStartOfDay(clock.getZone()).toInstant()).with("end", end)
                .with("anySchool", schoolOrNull == null).with("school", schoolOrNull == null ? new java.util.UUID(0, 0) : schoolOrNull.value())
                .first()
                .filter(share -> share.all() > 0 && share.people() >= minimum)
                .map(share -> new Actual(Math.round(1000.0 * share.chosen() / share.all()) / 10.0, share.people(), null, null,
                        LocalDate.ofInstant(share.lastAt(), clock.getZone())));
    }

    private static LocalDate yearOf(LocalDate day) {
        return LocalDate.of(day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1, Month.JULY, 1);
    }

    record Share(long chosen, long all, long people, Instant lastAt) {}
}
