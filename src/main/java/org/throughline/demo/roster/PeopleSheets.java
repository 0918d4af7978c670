package org.throughline.demo.roster;

import static org.throughline.demo.roster.Sheets.BLANK;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The files about people. */
final class PeopleSheets {

    private static final List<String> USERS = Sheets.columns("sourcedId status dateLastModified enabledUser username",
            "userIds givenName familyName middleName identifier email sms phone agentSourcedIds grades password",
            "userMasterIdentifier preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId",
            "pronouns metadata.homeLanguage metadata.jobClass");
    private static final List<String> ROLES = Sheets.columns("sourcedId status dateLastModified userSourcedId roleType",
            "role beginDate endDate orgSourcedId userProfileSourcedId");
    private static final List<String> DEMOGRAPHICS = Sheets.columns("sourcedId status dateLastModified birthDate sex",
            "americanIndianOrAlaskaNative asian blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white",
            "demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation",
            "cityOfBirth publicSchoolResidenceStatus metadata.englishLearner metadata.disability metadata.lunchStatus");

    private PeopleSheets() {
    }

    static void write(District district, Sheets sheets) throws IOException {
        sheets.write("users", USERS, lines -> new Users(lines).add(district));
        sheets.write("roles", ROLES, lines -> new Roles(lines).add(district));
        sheets.write("demographics", DEMOGRAPHICS, lines ->
                district.students().forEach(student -> demographics(student, lines)));
    }

    private record Users(Sheets.Lines lines) {

        void add(District district) {
            int number = 0;
            for (StaffMember person : district.staff()) {
                add(person.sourcedId(), person.login(), person.givenName(), person.familyName(),
                        "E" + Digits.of(5, 10_000 + ++number), person.email(), List.of(), "", person.orgId(), "",
                        person.jobClass().label());
            }
            for (Student student : district.students()) {
                add(student.sourcedId(), student.login(), student.givenName(), student.familyName(),
                        student.stateNumber(), student.email(), student.household().guardianIds(),
                        student.seat().grade(), student.seat().school().sourcedId(),
                        student.household().language().tag(), "");
            }
            for (Household household : district.households()) {
                for (Guardian guardian : household.guardians()) {
                    add(guardian.sourcedId(), guardian.login(), guardian.givenName(), guardian.familyName(), "",
                            guardian.email(), household.studentIds(), "", household.schools().get(0).sourcedId(),
                            household.language().tag(), "");
                }
            }
        }

        private void add(String sourcedId, String username, String givenName, String familyName, String identifier,
                String email, List<String> agents, String grade, String orgId, String language, String jobClass) {
            lines.add(sourcedId, BLANK, BLANK, "true", username, "", givenName, familyName, "", identifier, email, "",
                    "", String.join(",", agents), grade, "", "", "", "", "", orgId, "", language, jobClass);
        }
    }

    private static final class Roles {

        private final Sheets.Lines lines;
        private int number;

        Roles(Sheets.Lines lines) {
            this.lines = lines;
        }

        void add(District district) {
            for (StaffMember person : district.staff()) {
                add(person.sourcedId(), person.role(), person.since().toString(), person.orgId());
            }
            for (Student student : district.students()) {
                add(student.sourcedId(), "student", "", student.seat().school().sourcedId());
            }
            for (Household household : district.households()) {
                for (Guardian guardian : household.guardians()) {
                    for (School school : household.schools()) {
                        add(guardian.sourcedId(), guardian.role(), "", school.sourcedId());
                    }
                }
            }
        }

        // primary is meant within an organization, and nobody has two roles in one
        private void add(String userId, String role, String since, String orgId) {
            lines.add("rol-" + Digits.of(6, ++number), BLANK, BLANK, userId, "primary", role, since, "", orgId, "");
        }
    }

    private static void demographics(Student student, Sheets.Lines lines) {
        Set<Race> races = student.household().races();
        lines.add(student.sourcedId(), BLANK, BLANK, student.birthDate().toString(), student.sex().label(),
                flag(races.contains(Race.AMERICAN_INDIAN)), flag(races.contains(Race.ASIAN)),
                flag(races.contains(Race.BLACK)), flag(races.contains(Race.PACIFIC_ISLANDER)),
                flag(races.contains(Race.WHITE)), flag(races.size() > 1),
                flag(student.household().heritage().isHispanic()), "", "", "", "",
                flag(student.seat().englishLearner()), flag(student.seat().disability()), student.lunch());
    }

    private static String flag(boolean value) {
        return String.valueOf(value);
    }
}
