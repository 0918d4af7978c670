package org.throughline.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a capability holds: the whole district, or the schools named. Every list query takes one.
 *
 * <p>In SQL: {@code where (:whole or x.school_id in (:schools))}, with {@code unbounded()} as :whole.
 *
 * @param whole     a whole district: what is decided for all of its schools may be decided
 * @param unbounded all there is in the database; not so for a district that shares it with another
 * @param schools   what it is bounded by: organizations and all below them
 */
public record Scope(boolean whole, boolean unbounded, Set<OrganizationId> schools) {

    private static final UUID NO_SCHOOL = new UUID(0, 0);

    public static Scope everywhere() {
        return new Scope(true, true, Set.of());
    }

    public static Scope nowhere() {
        return new Scope(false, false, Set.of());
    }

    public boolean holds(OrganizationId school) {
        return unbounded || schools.contains(school);
    }

    /** The schools as a SQL parameter, never empty. */
    public Set<UUID> ids() {
        return Stream.concat(Stream.of(NO_SCHOOL), schools.stream().map(OrganizationId::value)).collect(Collectors.toSet());
    }
}
