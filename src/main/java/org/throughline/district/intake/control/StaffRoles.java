package org.throughline.district.intake.control;

import org.throughline.access.Role;

/** Which role of ours a position in the rosters brings with it. */
final class StaffRoles {

    private StaffRoles() {}

    /** More than the least only at a school, as the rosters' words are the sender's; the rest people grant by hand. */
    static Role of(String role, String jobClass, boolean atSchool) {
        if ("principal".equals(role) && atSchool) {
            return Role.PRINCIPAL;
        }
        if ("coach".equalsIgnoreCase(jobClass)) {
            return Role.COACH;
        }
        return "teacher".equals(role) ? Role.TEACHER : Role.STAFF;
    }
}
