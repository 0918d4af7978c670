package org.throughline.demo.roster;

import java.time.LocalDate;

/**
 * Someone who works for the district.
 *
 * @param orgId where: a school or the district office
 * @param role as OneRoster 1.2 has it
 * @param login what stands before the at sign of the e-mail address
 */
record StaffMember(String sourcedId, String givenName, String familyName, JobClass jobClass, String role, String orgId,
        LocalDate since, String login) {

    String email() {
        return login + "@larkspurvalley.example";
    }
}
