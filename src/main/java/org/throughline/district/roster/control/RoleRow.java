package org.throughline.district.roster.control;

import java.time.LocalDate;

/**
 * The part a person has at an organization. In 1.1, where users carry their role, one is made for each of the user's
 * organizations: its id is {@code user/organization}, the first organization is the primary one, and together they are
 * all roles the user has.
 *
 * @param type primary or secondary, or another word
 * @param role teacher, student and so on as 1.1 or 1.2 list them, or another word
 */
public record RoleRow(RowOrigin origin, String user, String type, String role, LocalDate beginDate, LocalDate endDate,
        String org) implements RosterRow {

    @Override
    public RosterKind kind() {
        return RosterKind.ROLE;
    }
}
