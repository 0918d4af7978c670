package org.throughline.access.audit.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.audit.ChainCheck;
import org.throughline.platform.audit.LogCheck;
import org.throughline.platform.time.DomainClock;

/** Reads the audit log, for who administers a whole district. */
@Stateless
@RolesAllowed(Can.ADMINISTER)
public class AuditQueries {

    /** The most rows of an export; a narrower filter brings the others. */
    public static final int MOST_EXPORTED = 50_000;

    private static final String NAME = """
            coalesce((select a.display_name from access.account a where a.person_id = %1$s),
                     (select v.display_name from district.v_person v where v.id = %1$s))""";

    private static final String PEOPLE = """
            (select a.person_id from access.account a where a.display_name ilike :%1$s escape '!'
             union select v.id from district.v_person v where v.display_name ilike :%1$s escape '!')""";

    private static final String WHERE = """
             from platform.audit e
             where (:anyPerson or cast(e.person_id as text) = :personId or e.person_id in %s)
               and (:anySubject or e.subject = :subjectId or e.subject in (select cast(s.person_id as text) from %s s))
               and (:anyAction or e.action ilike :action escape '!')
               and (cast(:from as timestamptz) is null or e.at >= cast(:from as timestamptz))
               and (cast(:until as timestamptz) is null or e.at < cast(:until as timestamptz))
            """.formatted(PEOPLE.formatted("person"), PEOPLE.formatted("subject"));

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    @Inject
    LogCheck check;

    @Inject
    DomainClock clock;

    /** The newest first. */
    public List<AuditRow> rows(AuditFilter filter, int first, int size) {
        requireWholeDistrict();
        return read(filter, first, size);
    }

    public long count(AuditFilter filter) {
        requireWholeDistrict();
        return filtered(Count.class, "select count(*)" + WHERE, filter).one().n();
    }

    /** The rows for a file, at most {@link #MOST_EXPORTED}; that they were taken away is noted. */
    public List<AuditRow> export(AuditFilter filter) {
        requireWholeDistrict();
        List<AuditRow> rows = read(filter, 0, MOST_EXPORTED);
        audit.note(viewer.id().value(), "audit log exported", rows.size() + " entries", filter.none() ? "" : filter.toString());
        return rows;
    }

    /** Goes through the whole chain. */
    public ChainCheck.Result check() {
        requireWholeDistrict();
        return check.run(viewer.id().value());
    }

    private List<AuditRow> read(AuditFilter filter, int first, int size) {
        return filtered(AuditRow.class, """
                with found as (select e.*%s order by e.at desc, e.id desc limit :size offset :first)
                select f.id, f.at, f.person_id, %s, f.action, f.subject,
                       case when f.subject ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then %s end,
                       f.detail, cast(f.before as text), cast(f.after as text), f.address, f.session, f.request,
                       (select c.number from platform.audit_chain c where c.entry_id = f.id)
                from found f order by f.at desc, f.id desc""".formatted(WHERE, NAME.formatted("f.person_id"), NAME.formatted("cast(f.subject as uuid)")), filter)
                .with("first", first).with("size", size).list();
    }

    private <R extends Record> SqlRead<R> filtered(Class<R> type, String sql, AuditFilter filter) {
        return SqlRead.of(em, type, sql)
                .with("anyPerson", filter.person().isEmpty()).with("personId", filter.person()).with("person", AuditFilter.pattern(filter.person()))
                .with("anySubject", filter.subject().isEmpty()).with("subjectId", filter.subject()).with("subject", AuditFilter.pattern(filter.subject()))
                .with("anyAction", filter.action().isEmpty()).with("action", AuditFilter.pattern(filter.action()))
                .with("from", start(filter.from())).with("until", filter.until() == null ? null : start(filter.until().plusDays(1)));
    }

    private String start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant().toString();
    }

    private void requireWholeDistrict() {
        if (!viewer.scope(Can.ADMINISTER).whole()) {
            throw new NotYours();
        }
    }

    record Count(long n) {}
}
