package org.throughline.access.control;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.access.PersonId;
import org.throughline.access.Scope;

/**
 * Everything one person may do, as read once for a request or a job.
 *
 * @param only the capabilities to which a token narrows it; null for all
 */
record Authority(PersonId person, String name, List<Grant> grants, Set<String> only) {

    Authority(PersonId person, String name, List<Grant> grants) {
        this(person, name, grants, null);
    }

    static Authority none() {
        return new Authority(null, "", List.of());
    }

    Set<String> capabilities() {
        return grants.stream().flatMap(grant -> grant.role().capabilities().stream()).filter(this::leaves).collect(Collectors.toSet());
    }

    /** The same with no more than these capabilities. */
    Authority narrowed(Set<String> capabilities) {
        return new Authority(person, name, grants, Set.copyOf(capabilities));
    }

    private boolean leaves(String capability) {
        return only == null || only.contains(capability);
    }

    Scope scope(String capability) {
        return over(grants.stream().filter(grant -> leaves(capability) && grant.role().gives(capability)).toList());
    }

    Scope schools() {
        return over(grants);
    }

    private static Scope over(List<Grant> held) {
        if (held.stream().anyMatch(Grant::unbounded)) {
            return Scope.everywhere();
        }
        return new Scope(held.stream().anyMatch(grant -> !grant.school()), false,
                held.stream().flatMap(grant -> grant.under().stream()).collect(Collectors.toSet()));
    }
}
