package org.throughline.access.audit.control;

import java.time.LocalDate;

/**
 * Which entries are looked for; an empty text and a null day mean all.
 *
 * @param person  a part of the name of who did it, or their id
 * @param subject a part of the name of whom it was done to, or the subject as it was noted
 * @param action  a part of what was done
 * @param from    the first day, in the district's zone
 * @param until   the last day
 */
public record AuditFilter(String person, String subject, String action, LocalDate from, LocalDate until) {

    public AuditFilter {
        person = person == null ? "" : person.strip();
        subject = subject == null ? "" : subject.strip();
        action = action == null ? "" : action.strip();
    }

    public boolean none() {
        return person.isEmpty() && subject.isEmpty() && action.isEmpty() && from == null && until == null;
    }

    static String pattern(String words) {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
