package org.throughline.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a SQL query into records: the columns fill the components in their order. Numbers are widened, a
 * UUID fills a component that is a record of one UUID (an id record), a null fills any reference.
 */
public final class SqlRead<R> {

    private final Query query;
    private final Columns<R> columns;

    private SqlRead(EntityManager em, Class<R> type, String sql) {
        query = em.createNativeQuery(sql, Tuple.class);
        columns = Columns.of(type);
    }

    public static <R extends Record> SqlRead<R> of(EntityManager em, Class<R> type, String sql) {
        return new SqlRead<>(em, type, sql);
    }

    public SqlRead<R> with(String name, Object value) {
        query.setParameter(name, value);
        return this;
    }

    public SqlRead<R> slice(Slice<?> slice) {
        query.setFirstResult(slice.first()).setMaxResults(slice.size());
        return this;
    }

    public SqlRead<R> most(int rows) {
        query.setMaxResults(rows);
        return this;
    }

    public List<R> list() {
        List<?> tuples = query.getResultList();
        return tuples.stream().map(tuple -> columns.fill(((Tuple) tuple)::get)).toList();
    }

    public Optional<R> first() {
        return list().stream().findFirst();
    }

    /** The only row; refuses with {@link NotFound} where there is none. */
    public R one() {
        return NotFound.unless(first().orElse(null));
    }
}
