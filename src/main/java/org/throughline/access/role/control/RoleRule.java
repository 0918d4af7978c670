package org.throughline.access.role.control;

import java.io.Serializable;
import org.throughline.access.Role;
import org.throughline.access.RosterPositions.Position;

/**
 * A position like this brings this role.
 *
 * @param position the rosters' word for the position, null for any
 * @param jobClass the district's word, null for any
 * @param atSchool true for schools, false for offices, null for both
 */
public record RoleRule(String position, String jobClass, Boolean atSchool, Role role) implements Serializable {

    public RoleRule {
        position = plain(position);
        jobClass = plain(jobClass);
        if (role == Role.ADMINISTRATOR) {
            throw new RuleTooHigh();
        }
    }

    boolean fits(Position one) {
        return (position == null || position.equalsIgnoreCase(one.role()))
                && (jobClass == null || jobClass.equalsIgnoreCase(one.jobClass()))
                && (atSchool == null || atSchool == one.school());
    }

    private static String plain(String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }
}
