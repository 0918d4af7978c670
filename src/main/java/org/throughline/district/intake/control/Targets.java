package org.throughline.district.intake.control;

import java.util.List;
import java.util.Map;
import org.throughline.district.intake.control.Target.Reference;
import org.throughline.district.roster.control.RosterKind;

/** How each kind of row becomes a row of the district's tables. */
final class Targets {

    private static final String LIST = "coalesce(string_to_array(s.%s, chr(31)), cast('{}' as text[]))";

    // the district itself is the root, whatever stands above it in the file; what names no parent lies right below it
    private static final Target ORGANIZATION = new Target("organization",
            List.of("kind", "name", "identifier", "parent_id", "level", "cohort"),
            """
            case when s.source_id = :source then 'DISTRICT' when s.type = 'school' then 'SCHOOL' else 'OTHER' end,
            s.name, s.identifier,
            case when s.source_id = :source then null
                 else coalesce(o.id, case when p.source_id is not null then district.roster_id(:source, 'organization', s.parent) end,
                               district.roster_id(:source, 'organization', :source)) end,
            s.level, case when s.cohort ~ '^[0-9]{1,4}$' then cast(s.cohort as integer) end""",
            """
            left join district.organization o on o.id = district.roster_id(:source, 'organization', s.parent) and o.active
            left join district.staged_organization p on p.import_id = s.import_id and p.source_id = s.parent and p.state = 'A'""",
            List.of(new Reference("parent", "parentSourcedId", "organization", false)));

    private static final Target SESSION = new Target("academic_session",
            List.of("title", "type", "starts_on", "ends_on", "school_year", "parent_id"),
            """
            s.title, s.type, s.starts_on, s.ends_on, s.school_year,
            coalesce(o.id, case when p.source_id is not null then district.roster_id(:source, 'academic_session', s.parent) end)""",
            """
            left join district.academic_session o on o.id = district.roster_id(:source, 'academic_session', s.parent) and o.active
            left join district.staged_academic_session p on p.import_id = s.import_id and p.source_id = s.parent and p.state = 'A'""",
            List.of(new Reference("parent", "parentSourcedId", "academic_session", false)));

    private static final Target COURSE = new Target("course",
            List.of("title", "code", "organization_id", "grades", "subjects"),
            "s.title, s.code, o.id, " + LIST.formatted("grades") + ", " + LIST.formatted("subjects"),
            "left join district.organization o on o.id = district.roster_id(:source, 'organization', s.organization) and o.active",
            List.of(new Reference("organization", "orgSourcedId", "organization", false)));

    private static final Target CLASS = new Target("class",
            List.of("title", "code", "type", "course_id", "school_id", "grades", "subjects", "location"),
            "s.title, s.code, s.type, c.id, district.roster_id(:source, 'organization', s.school), "
                    + LIST.formatted("grades") + ", " + LIST.formatted("subjects") + ", s.location",
            "left join district.course c on c.id = district.roster_id(:source, 'course', s.course) and c.active",
            List.of(new Reference("school", "schoolSourcedId", "organization", true),
                    new Reference("course", "courseSourcedId", "course", false)));

    private static final Target PERSON = new Target("person",
            List.of("kind", "given_name", "family_name", "middle_name", "username", "identifier", "email", "phone", "grades", "home_language", "job_class"),
            "s.kind, s.given_name, s.family_name, s.middle_name, s.username, s.identifier, s.email, s.phone, "
                    + LIST.formatted("grades") + ", s.home_language, s.job_class",
            "",
            List.of());

    private static final Target POSITION = new Target("position",
            List.of("person_id", "organization_id", "role", "main", "begins_on", "ends_on"),
            "district.roster_id(:source, 'person', s.person), district.roster_id(:source, 'organization', s.organization), s.role, s.main, s.begins_on, s.ends_on",
            "",
            List.of(new Reference("person", "userSourcedId", "person", true),
                    new Reference("organization", "orgSourcedId", "organization", true)));

    private static final Target ENROLLMENT = new Target("enrollment",
            List.of("class_id", "school_id", "person_id", "role", "main", "begins_on", "ends_on"),
            "c.id, coalesce(o.id, c.school_id), district.roster_id(:source, 'person', s.person), s.role, s.main, s.begins_on, s.ends_on",
            """
            join district.class c on c.id = district.roster_id(:source, 'class', s.class)
            left join district.organization o on o.id = district.roster_id(:source, 'organization', s.school) and o.active""",
            List.of(new Reference("class", "classSourcedId", "class", true),
                    new Reference("person", "userSourcedId", "person", true),
                    new Reference("school", "schoolSourcedId", "organization", false)));

    private static final Map<RosterKind, Target> ALL = Map.of(RosterKind.ORG, ORGANIZATION, RosterKind.SESSION, SESSION,
            RosterKind.COURSE, COURSE, RosterKind.CLASS, CLASS, RosterKind.USER, PERSON, RosterKind.ROLE, POSITION,
            RosterKind.ENROLLMENT, ENROLLMENT);

    private Targets() {}

    static Target of(RosterKind kind) {
        return ALL.get(kind);
    }
}
