package org.throughline.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads the rows of a SQL query into records: the columns fill the components in their order. Numbers are widened, a
 * UUID fills a component that is a record of one UUID (an id record), a null fills any reference.
 */
public final class SqlRead<R> {

    /** Looking at a record's components is slow beside a short query. */
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(e);
            }
        }
    };

    private final Query query;
    private final Constructor<R> constructor;
    private final Class<?>[] types;

    private SqlRead(EntityManager em, Class<R> type, String sql) {
        query = em.createNativeQuery(sql, Tuple.class);
        constructor = constructorOf(type);
        types = constructor.getParameterTypes();
    }

    @SuppressWarnings("unchecked")
    private static <R> Constructor<R> constructorOf(Class<R> type) {
        return (Constructor<R>) CONSTRUCTORS.get(type);
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
        return tuples.stream().map(tuple -> row((Tuple) tuple)).toList();
    }

    public Optional<R> first() {
        return list().stream().findFirst();
    }

    /** The only row; refuses with {@link NotFound} where there is none. */
    public R one() {
        return NotFound.unless(first().orElse(null));
    }

    private R row(Tuple tuple) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = convert(tuple.get(i), types[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object convert(Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number, type);
        }
        if (value instanceof UUID uuid && type.isRecord()) {
            return idRecord(uuid, type);
        }
        if (value instanceof OffsetDateTime time && type == Instant.class) {
            return time.toInstant();
        }
        if (value instanceof java.sql.Timestamp time && type == Instant.class) {
            return time.toInstant();
        }
        if (value instanceof java.sql.Date date && type == LocalDate.class) {
            return date.toLocalDate();
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(value.toString()))
                    .findFirst().orElseThrow(() -> new IllegalStateException(value + " is no " + type.getSimpleName()));
        }
        if (type == String.class) {
            return value.toString();
        }
        return value;
    }

    private static Object number(Number number, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        return number;
    }

    private static Object idRecord(UUID uuid, Class<?> type) {
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(uuid);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
