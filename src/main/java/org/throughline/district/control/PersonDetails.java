package org.throughline.district.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person with what the viewer may see of them. */
public record PersonDetails(Head head, List<Position> positions, List<Enrolled> classes, List<Related> guardians, List<Related> children) {

    /** What is kept of the person alone. */
    public record Head(UUID id, String sourceId, String name, PersonKind kind, String identifier, String username, String email, String phone,
            String homeLanguage, String jobClass, String grade) {}

    /** Where the person is as what. */
    public record Position(UUID organization, String name, boolean school, String role, boolean main, LocalDate beginsOn, LocalDate endsOn) {}

    /** A class the person teaches or takes; students is how many take it. */
    public record Enrolled(UUID id, String title, String course, String school, String role, boolean main, long students) {}

    /** A guardian or a child; of a child, its grade and school. */
    public record Related(UUID id, String name, String email, String phone, String homeLanguage, String grade, String school) {}
}
