package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Calls all use cases as every role with the ids of another school: nothing of it may be read or changed. A new one is walked by
 * itself; where it may do what the walk takes for a trespass, it is named in {@link #FOR_THE_WHOLE_DISTRICT} with the reason.
 */
class UseCaseWalkIT extends WalkInContainer {

    /** Use cases that may give or change something when they are called with another school's ids, and why. */
    private static final Map<String, String> FOR_THE_WHOLE_DISTRICT = Map.ofEntries(
            Map.entry("SectionChoice.choose", "a seat is for all staff of the district"),
            Map.entry("MyAccount.changePassword", "one's own password, see AccountsIT; each try costs what guessing shall cost"),
            Map.entry("MySessions.endOthers", "one's own sessions"),
            Map.entry("SectionChoice.giveBack", "one's own seat, wherever it is"));

    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    @Inject
    BeanManager beans;

    @Inject
    UserTransaction transaction;

    @Inject
    WalkStore store;

    @Test
    void no_use_case_gives_or_changes_anything_of_another_school() throws Exception {
        Set<String> trespasses = new ConcurrentSkipListSet<>();
        int called = 0;
        for (Walker walker : seeded.atSchool().values()) {
            called += as(walker.person(), () -> callEverything(walker, trespasses));
        }

        assertThat(trespasses).isEmpty();
        assertThat(called).as("calls of use cases").isGreaterThan(1000);
    }

    private int callEverything(Walker walker, Set<String> trespasses) throws Exception {
        int called = 0;
        for (Bean<?> bean : beans.getBeans(Object.class)) {
            Class<?> type = bean.getBeanClass();
            if (!type.isAnnotationPresent(Stateless.class) || !type.getName().startsWith("org.throughline.") || !bean.getTypes().contains(type)) {
                continue;       // what only fills in an interface, such as work waiting, is given no ids
            }
            Object useCase = CDI.current().select(type).get();
            for (Method method : type.getDeclaredMethods()) {
                boolean open = method.isAnnotationPresent(PermitAll.class) || type.isAnnotationPresent(PermitAll.class) && !method.isAnnotationPresent(RolesAllowed.class);
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !open && !FOR_THE_WHOLE_DISTRICT.containsKey(name(method))) {
                    called += callWithForeignIds(walker, useCase, method, trespasses);
                }
            }
        }
        return called;
    }

    private int callWithForeignIds(Walker walker, Object useCase, Method method, Set<String> trespasses) throws Exception {
        List<UUID> some = Stream.of(method.getGenericParameterTypes()).anyMatch(type -> type == UUID.class)
                ? seeded.apart().stream().map(seeded.foreign()::get).toList() : List.of(UUID.randomUUID());
        int called = 0;
        for (UUID id : some) {
            Maker maker = new Maker(id);
            Object[] arguments = Stream.of(method.getParameters()).map(maker::of).toArray();
            if (!maker.made() || !maker.namesSomething()) {
                break;
            }
            called++;
            if (!call(walker, useCase, method, arguments, trespasses)) {
                break;
            }
        }
        return called;
    }

    /** False for who lacks the capability, whatever the ids are. */
    private boolean call(Walker walker, Object useCase, Method method, Object[] arguments, Set<String> trespasses) throws Exception {
        RolesAllowed rule = method.isAnnotationPresent(RolesAllowed.class) ? method.getAnnotation(RolesAllowed.class) : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        boolean may = Stream.of(rule.value()).anyMatch(walker.role()::gives);
        if (!may && !REFUSED.add(method.toString())) {
            return false;       // the container refuses every role that lacks the capability in one and the same way
        }
        transaction.begin();
        try {
            Object result = method.invoke(useCase, arguments);
            boolean written = store.written();
            if (!may) {
                trespasses.add(name(method) + " was open to " + walker.role());
            }
            if (String.valueOf(result).contains(FOREIGN)) {
                trespasses.add(name(method) + " gives " + walker.role() + " something of the other school");
            }
            if (written) {
                trespasses.add(name(method) + " changes something as " + walker.role());
            }
        } catch (InvocationTargetException refused) {
            if (!may && !(refused.getCause() instanceof EJBAccessException)) {
                trespasses.add(name(method) + " did more than refuse " + walker.role() + ": " + refused.getCause());
            }
        } finally {
            transaction.rollback();
        }
        return may;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Makes arguments, ids of the other school wherever an id is wanted. */
    private static final class Maker {

        private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("OrganizationId", "school"), Map.entry("PersonId", "person"),
                Map.entry("CommitmentId", "commitment"), Map.entry("CampaignId", "campaign"), Map.entry("InstrumentId", "instrument"), Map.entry("SectionId", "section"),
                Map.entry("CourseId", "course"), Map.entry("WalkId", "walk"), Map.entry("VisitId", "visit"), Map.entry("LookForId", "lookFor"),
                Map.entry("EvidenceId", "evidence"), Map.entry("StoryId", "draft"));

        private final UUID id;
        private boolean failed;
        private boolean named;

        Maker(UUID id) {
            this.id = id;
        }

        boolean made() {
            return !failed;
        }

        boolean namesSomething() {
            return named;
        }

        Object of(Parameter parameter) {
            return of(parameter.getParameterizedType());
        }

        private Object of(Type type) {
            if (type instanceof ParameterizedType generic) {
                return collection(generic);
            }
            Class<?> wanted = (Class<?>) type;
            if (wanted == UUID.class) {
                named = true;
                return id;
            }
            if (wanted == String.class) {
                return "x";
            }
            if (wanted == int.class || wanted == Integer.class) {
                return 1;
            }
            if (wanted == long.class || wanted == Long.class) {
                return 0L;
            }
            if (wanted == double.class || wanted == Double.class) {
                return 1.0;
            }
            if (wanted == boolean.class || wanted == Boolean.class) {
                return false;
            }
            if (wanted.isEnum()) {
                return wanted.getEnumConstants()[0];
            }
            if (wanted == LocalDate.class) {
                return LocalDate.of(2027, 4, 1);
            }
            if (wanted == Instant.class) {
                return Instant.parse("2027-04-01T12:00:00Z");
            }
            if (wanted == byte[].class) {
                return "x".getBytes(StandardCharsets.UTF_8);
            }
            if (wanted.isRecord()) {
                return record(wanted);
            }
            failed = true;
            return null;
        }

        private Object record(Class<?> wanted) {
            try {
                if (NAMES.containsKey(wanted.getSimpleName())) {
                    named = true;
                    return wanted.getConstructor(UUID.class).newInstance(seeded.foreign().get(NAMES.get(wanted.getSimpleName())));
                }
                RecordComponent[] parts = wanted.getRecordComponents();
                Object[] values = Stream.of(parts).map(part -> of(part.getGenericType())).toArray();
                var constructor = wanted.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                failed = true;      // what was made up breaks a rule of the record
                return null;
            }
        }

        private Object collection(ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Map.class) {
                Object key = of(parts[0]);
                Object value = of(parts[1]);
                return key == null || value == null ? Map.of() : Map.of(key, value);
            }
            Object part = parts[0] instanceof Class<?> || parts[0] instanceof ParameterizedType ? of(parts[0]) : null;
            if (raw == Set.class) {
                return part == null ? Set.of() : Set.of(part);
            }
            if (raw == List.class || raw == Collection.class) {
                return part == null ? List.of() : List.of(part);
            }
            if (raw == Optional.class) {
                return Optional.ofNullable(part);
            }
            if (raw.getSimpleName().equals("Slice")) {
                return slice(part);
            }
            failed = true;
            return null;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Object slice(Object order) {
            return new org.throughline.platform.Slice(0, 10, (Enum) order, false);
        }
    }
}
