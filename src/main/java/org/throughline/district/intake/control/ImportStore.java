package org.throughline.district.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.PersonId;
import org.throughline.platform.SqlRead;

/** The rows that say what became of each import. */
@ApplicationScoped
class ImportStore {

    @PersistenceContext
    EntityManager em;

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

    void count(UUID id, Counted counted) {
        em.createNativeQuery("""
                        update district.roster_import_count
                        set added = :added, changed = :changed, same = :same, ended = :ended, refused = refused + :refused
                        where import_id = :id and kind = :kind""")
                .setParameter("added", counted.added()).setParameter("changed", counted.changed()).setParameter("same", counted.same())
                .setParameter("ended", counted.ended()).setParameter("refused", counted.refused())
                .setParameter("id", id).setParameter("kind", counted.kind()).executeUpdate();
    }

    void rows(UUID id, String kind, long rows) {
        em.createNativeQuery("update district.roster_import_count set rows = :rows where import_id = :id and kind = :kind")
                .setParameter("rows", rows).setParameter("id", id).setParameter("kind", kind).executeUpdate();
    }

    void applying(UUID id) {
        em.createNativeQuery("update district.roster_import set state = 'APPLYING' where id = :id and state = 'STAGING'")
                .setParameter("id", id).executeUpdate();
    }

    void done(UUID id, String source, UUID district, long seconds, String told) {
        em.createNativeQuery("""
                        update district.roster_import
                        set state = 'DONE', source = :source, district_id = :district, seconds = :seconds, told = :told where id = :id""")
                .setParameter("source", source).setParameter("district", district).setParameter("seconds", seconds)
                .setParameter("told", told).setParameter("id", id).executeUpdate();
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
        Stream.concat(Stream.of(StagedTable.values()).map(StagedTable::table), Stream.of("district.staged_guardianship"))
                .forEach(table -> em.createNativeQuery("delete from " + table + " where import_id = :id").setParameter("id", id).executeUpdate());
    }

    List<CountRow> counts(UUID id) {
        return SqlRead.of(em, CountRow.class, "select " + CountRow.COLUMNS + " from district.roster_import_count where import_id = :id order by place")
                .with("id", id).list();
    }

    ImportRow row(UUID id) {
        return SqlRead.of(em, ImportRow.class, "select " + ImportRow.COLUMNS + " from district.roster_import i where i.id = :id").with("id", id).one();
    }
}
