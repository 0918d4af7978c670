package org.throughline.survey.result.entity;

import java.util.Comparator;
import java.util.UUID;

/**
 * People who are alike in all that is kept with their answers.
 *
 * @param school   null where none is known
 * @param level    of the school; "?" where it is not known, as with the others
 * @param group    the one group of which it is kept who belongs to it; "-" for who does not
 */
public record Kind(UUID school, String level, String grade, String language, String group) implements Comparable<Kind> {

    public static final String UNKNOWN = "?";
    public static final String NOT_IN_GROUP = "-";

    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::school, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Kind::level).thenComparing(Kind::grade).thenComparing(Kind::language).thenComparing(Kind::group);

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}
