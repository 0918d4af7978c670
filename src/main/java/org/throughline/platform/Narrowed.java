package org.throughline.platform;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Conditions of a query with their values. Only what narrows stands in it, so that the database plans for what is asked: a
 * condition that could hold for everything keeps it from walking the index of a list.
 */
public final class Narrowed {

    private final StringBuilder conditions = new StringBuilder("true");
    private final Map<String, Object> values = new HashMap<>();

    public Narrowed and(String condition) {
        conditions.append(" and (").append(condition).append(')');
        return this;
    }

    public Narrowed and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    public Narrowed and(Narrowed other) {
        values.putAll(other.values);
        return and(other.conditions.toString());
    }

    /** @param sql with %s where the conditions stand */
    public <R extends Record> SqlRead<R> read(EntityManager em, Class<R> type, String sql) {
        SqlRead<R> read = SqlRead.of(em, type, sql.formatted(conditions));
        values.forEach(read::with);
        return read;
    }
}
