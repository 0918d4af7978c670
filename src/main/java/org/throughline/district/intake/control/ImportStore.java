package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;
import org.throughline.platform.time.DomainClock;
import org.throughline.platform.time.RealTime;

/** The rows that say what became of each import. */
@ApplicationScoped
class ImportStore {

    /** The set that came into force last, of a source. */
    private static final String IN_FORCE = """
            select d.id from district.roster_import d where d.state = 'DONE' and d.source = %s order by d.applied_at desc, d.id desc limit 1""";

    @PersistenceContext
    EntityManager em;

    @Inject
    @RealTime
    Clock clock;

    @Inject
    DomainClock district;

    void received(UUID id, String feed, String fileName, long size, Instant at, PersonId by, String byName) {
        em.createNativeQuery("""
                        insert into district.roster_import (id, feed, file_name, file_size, received_at, received_by, received_by_name, state)
                        values (:id, cast(:feed as text), :name, :size, :at, :by, :byName, 'STAGING')""")
                .setParameter("id", id).setParameter("feed", feed).setParameter("name", fileName).setParameter("size", size).setParameter("at", at)
                .setParameter("by", by.value()).setParameter("byName", byName).executeUpdate();
    }

    void readBy(UUID id, String mapping) {
        em.createNativeQuery("update district.roster_import set mapping = :mapping where id = :id")
                .setParameter("mapping", mapping).setParameter("id", id).executeUpdate();
    }

    void runsAs(UUID id, UUID job) {
        em.createNativeQuery("update district.roster_import set job_id = :job where id = :id")
                .setParameter("job", job).setParameter("id", id).executeUpdate();
    }

    void describe(UUID id, String version, String systemName) {
        em.createNativeQuery("update district.roster_import set version = :version, system_name = :system where id = :id")
                .setParameter("version", version).setParameter("system", systemName).setParameter("id", id).executeUpdate();
    }

    void plan(UUID id, String kind, int place, String file, String mode, long rows) {
        em.createNativeQuery("""
                        insert into district.roster_import_count (import_id, kind, place, file_name, mode, rows)
                        values (:id, :kind, :place, :file, :mode, :rows) on conflict do nothing""")
                .setParameter("id", id).setParameter("kind", kind).setParameter("place", place).setParameter("file", file)
                .setParameter("mode", mode).setParameter("rows", rows).executeUpdate();
    }

    void leftOut(UUID id, String kind, long rows) {
        em.createNativeQuery("update district.roster_import_count set refused = :rows where import_id = :id and kind = :kind")
                .setParameter("rows", rows).setParameter("id", id).setParameter("kind", kind).executeUpdate();
    }

    void rows(UUID id, String kind, long rows) {
        em.createNativeQuery("update district.roster_import_count set rows = :rows where import_id = :id and kind = :kind")
                .setParameter("rows", rows).setParameter("id", id).setParameter("kind", kind).executeUpdate();
    }

    void applying(UUID id) {
        em.createNativeQuery("update district.roster_import set state = 'APPLYING' where id = :id and state in ('STAGING', 'WAITING')")
                .setParameter("id", id).executeUpdate();
    }

    void compared(UUID id, String source, boolean again, ImportState next) {
        em.createNativeQuery("""
                        update district.roster_import i
                        set source = :source, compared_with = (%s), compared_at = :now, compared_again = :again, state = :state,
                            decided_by = null, decided_by_name = null, decided_at = null, decision_reason = ''
                        where id = :id""".formatted(IN_FORCE.formatted(":source")))
                .setParameter("source", source).setParameter("now", clock.instant()).setParameter("again", again)
                .setParameter("state", next.name()).setParameter("id", id).executeUpdate();
    }

    /** Whether another set of the district came into force since this one was compared with it. */
    boolean isStale(UUID id) {
        return (Boolean) em.createNativeQuery("select i.compared_with is distinct from (" + IN_FORCE.formatted("i.source") + ") from district.roster_import i where i.id = :id")
                .setParameter("id", id).getSingleResult();
    }

    boolean tellsNothingNew(UUID id) {
        return (Boolean) em.createNativeQuery("select coalesce(sum(added + changed + ended), 0) = 0 from district.roster_import_count where import_id = :id")
                .setParameter("id", id).getSingleResult();
    }

    /** False if it is no longer in this state. */
    boolean decided(UUID id, ImportState from, ImportState to, PersonId by, String byName, String why) {
        return em.createNativeQuery("""
                        update district.roster_import
                        set state = :to, decided_by = :by, decided_by_name = :byName, decided_at = :now, decision_reason = :why
                        where id = :id and state = :from""")
                .setParameter("to", to.name()).setParameter("by", by.value()).setParameter("byName", byName).setParameter("now", district.instant())
                .setParameter("why", why).setParameter("id", id).setParameter("from", from.name()).executeUpdate() == 1;
    }

    void waitsAgain(UUID id) {
        em.createNativeQuery("update district.roster_import set state = 'WAITING', decided_by = null, decided_by_name = null, decided_at = null, decision_reason = '' where id = :id and state = 'APPLYING'")
                .setParameter("id", id).executeUpdate();
    }

    /** Back to being worked on; false if it did not break off. */
    boolean resumed(UUID id) {
        return em.createNativeQuery("update district.roster_import set state = case when compared_at is null then 'STAGING' else 'APPLYING' end where id = :id and state = 'FAILED'")
                .setParameter("id", id).executeUpdate() == 1;
    }

    void done(UUID id, UUID root, String told) {
        em.createNativeQuery("""
                        update district.roster_import i
                        set state = 'DONE', district_id = :district, applied_at = :now, told = :told,
                            seconds = coalesce((select round(sum(extract(epoch from coalesce(j.ended_at, :now) - j.started_at))) from platform.job j
                                                where j.id = i.job_id or j.result_link = '/district/import.xhtml?id=' || cast(i.id as text)), 0)
                        where id = :id""")
                .setParameter("district", root).setParameter("now", clock.instant()).setParameter("told", told).setParameter("id", id).executeUpdate();
    }

    void refused(UUID id, String key, Object[] parameters) {
        em.createNativeQuery("update district.roster_import set state = 'REFUSED', reason_key = :key, reason_parameters = :parameters where id = :id")
                .setParameter("key", key).setParameter("parameters", Stream.of(parameters).map(String::valueOf).toArray(String[]::new))
                .setParameter("id", id).executeUpdate();
    }

    /** Also after a refusal: what is said of one is not said anew. */
    void failed(UUID id) {
        em.createNativeQuery("update district.roster_import set state = 'FAILED' where id = :id and state in ('STAGING', 'APPLYING')")
                .setParameter("id", id).executeUpdate();
    }

    void clean(UUID id) {
        Stream.concat(Stream.of(StagedTable.values()).map(StagedTable::table),
                        Stream.of("district.staged_guardianship", "district.staged_change", "district.staged_sample"))
                .forEach(table -> em.createNativeQuery("delete from " + table + " where import_id = :id").setParameter("id", id).executeUpdate());
    }

    List<CountRow> counts(UUID id) {
        return SqlRead.of(em, CountRow.class, "select " + CountRow.COLUMNS + " from district.roster_import_count where import_id = :id order by place")
                .with("id", id).list();
    }

    ImportRow row(UUID id) {
        return SqlRead.of(em, ImportRow.class, "select " + ImportRow.COLUMNS + ImportRow.FROM + " where i.id = :id").with("id", id).one();
    }

    List<Hold> holds(UUID id) {
        return SqlRead.of(em, Hold.class, "select " + Hold.COLUMNS + " from district.roster_import_hold where import_id = :id order by reason, ended desc, kind")
                .with("id", id).list();
    }
}
