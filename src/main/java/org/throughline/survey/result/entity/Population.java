package org.throughline.survey.result.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many were asked, where that is known: at a school, at the schools of a level, and at all. Of groups it is not known; and
 * where nobody in particular was asked, as by a public link, there is no end of people.
 *
 * @param schools how many were asked by school
 * @param levels  of these schools, as far as they have one
 */
public record Population(Map<UUID, Long> schools, Map<UUID, String> levels) {

    public static final Population UNKNOWN = new Population(Map.of(), Map.of());

    private static final String LEVEL = "level";

    public Population {
        schools = new HashMap<>(schools);
        levels = new HashMap<>(levels);
    }

    /** A number without end where it is not known. */
    public long of(Place place) {
        long asked = 0;
        if (place.school() != null) {
            asked = place.axis().isEmpty() ? schools.getOrDefault(place.school(), 0L) : 0;
        } else if (place.axis().isEmpty()) {
            asked = schools.values().stream().mapToLong(Long::longValue).sum();
        } else if (place.axis().equals(LEVEL)) {
            asked = schools.entrySet().stream().filter(one -> place.group().equals(levels.get(one.getKey()))).mapToLong(Map.Entry::getValue).sum();
        }
        return asked == 0 ? Long.MAX_VALUE : asked;
    }
}
