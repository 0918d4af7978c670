package org.throughline.district.attribute.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Viewer;
import org.throughline.platform.SqlRead;

/** The rows that say what became of each file. */
@ApplicationScoped
class AttributeStore {

    private static final int KEPT_DAYS = 14;

    @PersistenceContext
    EntityManager em;

    @Inject
    Viewer viewer;

    void received(UUID id, AttributeKind kind, boolean complete, String name, byte[] content, List<String> headers, List<String> columns, Instant at) {
        em.createNativeQuery("""
                        insert into district.attribute_file (id, kind, mode, file_name, received_at, received_by, received_by_name, state, content, headers, columns)
                        values (:id, :kind, :mode, :name, :at, :by, :byName, 'MAPPING', :content, string_to_array(:headers, chr(31)), string_to_array(:columns, chr(31)))""")
                .setParameter("id", id).setParameter("kind", kind.name()).setParameter("mode", complete ? "BULK" : "DELTA").setParameter("name", name)
                .setParameter("at", at).setParameter("by", viewer.id().value()).setParameter("byName", viewer.name()).setParameter("content", content)
                .setParameter("headers", joined(headers)).setParameter("columns", joined(columns)).executeUpdate();
    }

    static String joined(List<String> texts) {
        return String.join(String.valueOf(FactRows.UNIT_SEPARATOR), texts);
    }

    AttributeFile file(UUID id) {
        return SqlRead.of(em, AttributeFile.class, "select " + AttributeFile.COLUMNS + " from district.attribute_file f where f.id = :id").with("id", id).one();
    }

    /** The same, held until the transaction ends. */
    AttributeFile lock(UUID id) {
        return SqlRead.of(em, AttributeFile.class, "select " + AttributeFile.COLUMNS + " from district.attribute_file f where f.id = :id for update")
                .with("id", id).one();
    }

    byte[] content(UUID id) {
        return SqlRead.of(em, Content.class, "select content from district.attribute_file where id = :id").with("id", id).one().bytes();
    }

    void mapped(UUID id, List<String> columns, int rows) {
        em.createNativeQuery("update district.attribute_file set columns = string_to_array(:columns, chr(31)), rows = :rows, state = 'WAITING' where id = :id")
                .setParameter("columns", joined(columns)).setParameter("rows", rows).setParameter("id", id).executeUpdate();
    }

    void counted(UUID id, int refused, Counts counts) {
        em.createNativeQuery("update district.attribute_file set refused = :refused, added = :added, changed = :changed, same = :same, ended = :ended where id = :id")
                .setParameter("refused", refused).setParameter("added", counts.added()).setParameter("changed", counts.changed())
                .setParameter("same", counts.same()).setParameter("ended", counts.ended()).setParameter("id", id).executeUpdate();
    }

    /** The text and what was staged of it are about people, and stay no longer than they are needed. */
    void settle(UUID id, String state) {
        em.createNativeQuery("update district.attribute_file set state = :state, content = null where id = :id")
                .setParameter("state", state).setParameter("id", id).executeUpdate();
        em.createNativeQuery("delete from district.staged_fact where file_id = :id").setParameter("id", id).executeUpdate();
        if (state.equals("DISCARDED")) {
            em.createNativeQuery("delete from district.attribute_problem where file_id = :id").setParameter("id", id).executeUpdate();
        }
    }

    /** Files that nobody decided about. */
    List<UUID> forgotten(Instant now) {
        return SqlRead.of(em, Id.class, "select id from district.attribute_file where content is not null and received_at < :before order by id")
                .with("before", now.minusSeconds(KEPT_DAYS * 86_400L)).list().stream().map(Id::id).toList();
    }

    Optional<List<String>> known(AttributeKind kind, List<String> headers) {
        return SqlRead.of(em, Known.class, "select columns from district.attribute_columns where kind = :kind and fingerprint = :fingerprint")
                .with("kind", kind.name()).with("fingerprint", ColumnChoice.fingerprint(headers)).first().map(known -> List.of(known.columns()));
    }

    void remember(AttributeKind kind, List<String> headers, List<String> columns) {
        em.createNativeQuery("""
                        insert into district.attribute_columns (kind, fingerprint, columns) values (:kind, :fingerprint, string_to_array(:columns, chr(31)))
                        on conflict (kind, fingerprint) do update set columns = excluded.columns""")
                .setParameter("kind", kind.name()).setParameter("fingerprint", ColumnChoice.fingerprint(headers))
                .setParameter("columns", joined(columns)).executeUpdate();
    }

    record Content(byte[] bytes) {}

    record Known(String[] columns) {}

    record Id(UUID id) {}

    record Counts(int added, int changed, int same, int ended) {}
}
