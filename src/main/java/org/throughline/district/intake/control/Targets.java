package org.throughline.district.intake.control;

import java.util.List;
import java.util.Map;
import org.throughline.district.roster.control.RosterKind;

/** How each kind of row becomes a row of the district's tables. */
final class Targets {

    private static final List<String> NO_HISTORY = List.of();

    // the district itself is the root, whatever stands above it in the file; what names no parent lies right below it
    private static final Target ORGANIZATION = new Target("organization",
            List.of("kind", "name", "identifier", "parent_id", "level", "cohort"),
            List.of("case when s.source_id = :source then 'DISTRICT' when s.type = 'school' then 'SCHOOL' else 'OTHER' end", "s.name", "s.identifier",
                    "case when s.source_id = :source then null else coalesce(o.id, district.roster_id(:source, 'organization', :source)) end",
                    "s.level", "case when s.cohort ~ '^[0-9]{1,4}$' then cast(s.cohort as integer) end"),
            "left join present_organization o on o.source_id = s.parent",
            "case when s.type = 'school' then district.roster_id(:source, 'organization', s.source_id) end", "case when t.kind = 'SCHOOL' then t.id end",
            "s.name", "t.name", NO_HISTORY,
            List.of(new Target.Reference("parent", "parentSourcedId", "organization", false)));

    private static final Target SESSION = new Target("academic_session",
            List.of("title", "type", "starts_on", "ends_on", "school_year", "parent_id"),
            List.of("s.title", "s.type", "s.starts_on", "s.ends_on", "s.school_year", "o.id"),
            "left join present_academic_session o on o.source_id = s.parent",
            "cast(null as uuid)", "cast(null as uuid)", "s.title", "t.title", NO_HISTORY,
            List.of(new Target.Reference("parent", "parentSourcedId", "academic_session", false)));

    private static final Target COURSE = new Target("course",
            List.of("title", "code", "organization_id", "grades", "subjects"),
            List.of("s.title", "s.code", "o.id", list("grades"), list("subjects")),
            "left join present_organization o on o.source_id = s.organization",
            "o.school", "(select o.id from district.organization o where o.id = t.organization_id and o.kind = 'SCHOOL')", "s.title", "t.title", NO_HISTORY,
            List.of(new Target.Reference("organization", "orgSourcedId", "organization", false)));

    private static final Target CLASS = new Target("class",
            List.of("title", "code", "type", "course_id", "school_id", "grades", "subjects", "location", "term_source_ids"),
            List.of("s.title", "s.code", "s.type", "c.id", "o.id", list("grades"), list("subjects"), "s.location", list("terms")),
            "join present_organization o on o.source_id = s.school left join present_course c on c.source_id = s.course",
            "o.id", "t.school_id", "s.title", "t.title", NO_HISTORY,
            List.of(new Target.Reference("school", "schoolSourcedId", "organization", true),
                    new Target.Reference("course", "courseSourcedId", "course", false)));

    private static final Target PERSON = new Target("person",
            List.of("kind", "given_name", "family_name", "middle_name", "username", "identifier", "email", "phone", "grades", "home_language", "job_class",
                    "preferred_given_name", "preferred_middle_name", "preferred_family_name", "pronouns", "master_identifier", "other_ids"),
            List.of("s.kind", "s.given_name", "s.family_name", "s.middle_name", "s.username", "s.identifier", "s.email", "s.phone", list("grades"),
                    "s.home_language", "s.job_class", "s.preferred_given_name", "s.preferred_middle_name", "s.preferred_family_name", "s.pronouns",
                    "s.master_identifier", list("other_ids")),
            """
            left join (select person, min(organization) as organization from district.staged_position
                       where import_id = :import and state = 'A' group by person) r on r.person = s.source_id
            left join present_organization o on o.source_id = r.organization""",
            "o.school", "(select o.id from district.position x join district.organization o on o.id = x.organization_id and o.kind = 'SCHOOL' where x.person_id = t.id and x.active order by x.main desc, o.id limit 1)",
            "s.given_name || ' ' || s.family_name", "t.display_name", List.of("kind"), List.of());

    private static final Target POSITION = new Target("position",
            List.of("person_id", "organization_id", "role", "main", "begins_on", "ends_on"),
            List.of("p.id", "o.id", "s.role", "s.main", "s.begins_on", "s.ends_on"),
            "join present_person p on p.source_id = s.person join present_organization o on o.source_id = s.organization",
            "o.school", "(select o.id from district.organization o where o.id = t.organization_id and o.kind = 'SCHOOL')",
            "p.label || ' · ' || s.role", "(select p.display_name from district.person p where p.id = t.person_id) || ' · ' || t.role",
            List.of("person_id", "organization_id", "role"),
            List.of(new Target.Reference("person", "userSourcedId", "person", true),
                    new Target.Reference("organization", "orgSourcedId", "organization", true)));

    private static final Target ENROLLMENT = new Target("enrollment",
            List.of("class_id", "school_id", "person_id", "role", "main", "begins_on", "ends_on"),
            List.of("c.id", "coalesce(o.id, c.school)", "p.id", "s.role", "s.main", "s.begins_on", "s.ends_on"),
            """
            join present_class c on c.source_id = s.class
            join present_person p on p.source_id = s.person
            left join present_organization o on o.source_id = s.school""",
            "coalesce(o.id, c.school)", "t.school_id", "p.label || ' · ' || c.label",
            "(select p.display_name from district.person p where p.id = t.person_id) || ' · ' || (select c.title from district.class c where c.id = t.class_id)",
            List.of("person_id", "class_id", "role"),
            List.of(new Target.Reference("class", "classSourcedId", "class", true),
                    new Target.Reference("person", "userSourcedId", "person", true),
                    new Target.Reference("school", "schoolSourcedId", "organization", false)));

    private static final Map<RosterKind, Target> ALL = Map.of(RosterKind.ORG, ORGANIZATION, RosterKind.SESSION, SESSION,
            RosterKind.COURSE, COURSE, RosterKind.CLASS, CLASS, RosterKind.USER, PERSON, RosterKind.ROLE, POSITION,
            RosterKind.ENROLLMENT, ENROLLMENT);

    private Targets() {}

    static Target of(RosterKind kind) {
        return ALL.get(kind);
    }

    private static String list(String column) {
        return "coalesce(string_to_array(s." + column + ", chr(31)), cast('{}' as text[]))";
    }
}
