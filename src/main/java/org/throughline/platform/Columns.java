package org.throughline.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;

/** The columns of a row fill the components of a record in their order. Each type is looked at once. */
final class Columns<R> {

    /** Looking at a record's components is slow beside a short query. */
    private static final ClassValue<Columns<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Columns<?> computeValue(Class<?> type) {
            return new Columns<>(type);
        }
    };

    private final Constructor<R> constructor;
    private final Class<?>[] types;

    private Columns(Class<R> type) {
        types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked")
    static <R> Columns<R> of(Class<R> type) {
        return (Columns<R>) KNOWN.get(type);
    }

    /** A row, by what its columns hold, from 0. */
    interface Row<E extends Exception> {
        Object column(int index) throws E;
    }

    <E extends Exception> R fill(Row<E> row) throws E {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = convert(row.column(i), types[i]);
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
