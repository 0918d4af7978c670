package org.throughline.district.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person with what the viewer may see of them. */
public record PersonDetails(Head head, List<Position> positions, List<Enrolled> classes, List<Past> placesBefore, List<Past> classesBefore,
        List<Related> guardians, List<Related> children, List<TeamRow> teams, List<String> groups, List<License> licenses) {

    /**
     * What is kept of the person alone.
     *
     * @param otherNumbers  what other systems call them, as type:number with commas
     * @param alsoSourceIds ids in the rosters of records that were merged into this one, with commas
     */
    public record Head(UUID id, String sourceId, String name, String preferredGivenName, String preferredFamilyName, String pronouns, PersonKind kind,
            String identifier, String otherNumbers, String username, String email, String phone, String homeLanguage, String jobClass, String grade, String alsoSourceIds) {}

    /** Where the person is as what; begins and ends as the roster says it, else since when it is seen there. */
    public record Position(UUID organization, String name, boolean school, String role, boolean main, LocalDate beginsOn, LocalDate endsOn) {}

    /** A class the person teaches or takes; terms with commas, students is how many take it. */
    public record Enrolled(UUID id, String title, String course, String terms, String school, String role, boolean main, long students) {}

    /** A place or class that is over; from is null where it is older than what is kept. */
    public record Past(String name, String note, String role, LocalDate from, LocalDate until) {}

    /** A state's license; areas with commas. */
    public record License(String number, String type, String areas, LocalDate expiresOn) {}

    /** A guardian or a child; of a child, its grade and school. */
    public record Related(UUID id, String name, String email, String phone, String homeLanguage, String grade, String school) {}
}
