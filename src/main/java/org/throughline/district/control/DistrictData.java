package org.throughline.district.control;

import static org.throughline.platform.privacy.Seen.ADMINISTRATORS;
import static org.throughline.platform.privacy.Seen.COORDINATORS;
import static org.throughline.platform.privacy.Seen.CREDIT_OFFICERS;
import static org.throughline.platform.privacy.Seen.DISTRICT_LEADERS;
import static org.throughline.platform.privacy.Seen.GROUPS_ONLY;
import static org.throughline.platform.privacy.Seen.SCHOOL_LEADERS;
import static org.throughline.platform.privacy.Source.ROSTER;
import static org.throughline.platform.privacy.Whose.FAMILIES;
import static org.throughline.platform.privacy.Whose.STAFF;
import static org.throughline.platform.privacy.Whose.STUDENTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;
import org.throughline.platform.privacy.Seen;

/** What the rosters tell of people. Its tables have no entities: they are filled row by row in the database. */
@ApplicationScoped
class DistrictData implements DataDeclaration {

    private static final Seen[] THOSE_WHO_SEE_PEOPLE = {SCHOOL_LEADERS, DISTRICT_LEADERS, COORDINATORS, CREDIT_OFFICERS, ADMINISTRATORS};
    private static final String[] OF_A_FACT = {"active", "ended_on"};
    private static final String[] OF_A_STAGED_ROW = {"import_id", "line", "place", "state"};

    @Override
    public void declare(Declared declared) {
        elements(declared);
        people(declared);
        attributes(declared);
        places(declared);
        onTheWay(declared);
    }

    private static void elements(Declared declared) {
        declared
                .element("person.name").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.number").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.contact").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.language").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.grade").of(STUDENTS).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.support").of(STUDENTS).from(ROSTER).seenBy(GROUPS_ONLY).kept("district.left")
                .element("person.group").of(STUDENTS, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.job").of(STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.license").of(STAFF).from(ROSTER).seenBy(CREDIT_OFFICERS).kept("legal")
                .element("person.places").of(STUDENTS, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.classes").of(STUDENTS, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.family").of(STUDENTS, FAMILIES).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.opt-out").of(STUDENTS, FAMILIES).from(ROSTER).seenBy(COORDINATORS, ADMINISTRATORS).kept("district.left")
                .element("person.media-consent").of(STUDENTS, STAFF).from(ROSTER).seenBy(SCHOOL_LEADERS, THOSE_WHO_SEE_PEOPLE).kept("district.left")
                .element("person.known").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(ADMINISTRATORS).kept("district.left")
                .element("person.erased").of(STUDENTS, FAMILIES, STAFF).from(org.throughline.platform.privacy.Source.SYSTEM).seenBy(ADMINISTRATORS).kept("record")
                .element("roster.staged").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(ADMINISTRATORS).kept("district.staged")
                .element("roster.problem").of(STUDENTS, FAMILIES, STAFF).from(ROSTER).seenBy(ADMINISTRATORS).kept("district.roster-problem");
    }

    private static void people(Declared declared) {
        declared.table("district.person").technical("id", "source", "kept_id")
                .holds("person.name", "given_name", "family_name", "middle_name", "display_name", "preferred_given_name", "preferred_middle_name",
                        "preferred_family_name", "pronouns", "search")
                .holds("person.number", "source_id", "username", "identifier", "master_identifier", "other_ids")
                .holds("person.contact", "email", "phone")
                .holds("person.grade", "grades").holds("person.language", "home_language").holds("person.job", "job_class")
                .holds("person.support", "english_learner", "disability", "lunch_status")
                .holds("person.known", "kind", "active", "left_at", "merged_into", "seen_from", "seen_until").holds("person.erased", "erased_at");
        declared.table("district.erased_person").holds("person.erased", "person_id", "source_hash", "erased_at", "came_again_at", "seen_at");
        declared.table("district.person_merge").technical("id").holds("person.known", "kept_id", "merged_id", "merged_at", "undone_at")
                .holds("work.signed", "merged_by", "undone_by");
        declared.table("district.person_merge_row").technical("merge_id", "place").holds("person.known", "table_name", "column_name", "row_key");
        declared.table("district.person_pair").holds("person.known", "one_id", "other_id", "shares", "value", "found_at", "same", "decided_at").holds("work.signed", "decided_by");
        declared.table("district.team").technical("id", "version").holds("work.signed", "made_by").rest(Nobody.PLACES);
        declared.table("district.team_member").technical("id").holds("person.job", "team_id", "person_id", "begins_on", "ends_on");
        declared.table("district.contact_preference").holds("person.language", "person_id", "language", "chosen_at").holds("work.signed", "recorded_by");
        declared.table("district.contact").technical("id").holds("person.contact", "person_id", "channel", "address", "recorded_at", "verified_at", "ended_at")
                .holds("work.signed", "recorded_by");
        declared.table("district.consent_line").technical("id")
                .holds("person.media-consent", "person_id", "kind", "scope", "given", "source", "decided_on", "expires_on", "recorded_at").holds("work.signed", "recorded_by");
        declared.table("district.position").technical("id", "source", "source_id")
                .holds("person.places", "person_id", "organization_id", "role", "main", "begins_on", "ends_on", "active", "seen_from", "seen_until");
        declared.table("district.position_past").technical("position_id").holds("person.places", "person_id", "organization_id", "role", "seen_from", "seen_until");
        declared.table("district.enrollment").technical("id", "source", "source_id")
                .holds("person.classes", "class_id", "school_id", "person_id", "role", "main", "begins_on", "ends_on", "active", "seen_from", "seen_until");
        declared.table("district.enrollment_past").technical("enrollment_id").holds("person.classes", "person_id", "class_id", "role", "seen_from", "seen_until");
        declared.table("district.person_past").holds("person.known", "person_id", "kind", "seen_from", "seen_until");
        declared.table("district.guardianship_past").holds("person.family", "guardian_id", "student_id", "seen_from", "seen_until");
        declared.table("district.guardianship").holds("person.family", "guardian_id", "student_id", "active", "seen_from", "seen_until");
    }

    private static void attributes(Declared declared) {
        declared.table("district.person_language").technical("id").holds("person.language", "person_id", "home_language", "preferred_language").holds("person.language", OF_A_FACT);
        declared.table("district.person_group").technical("id").holds("person.group", "person_id", "name").holds("person.group", OF_A_FACT);
        declared.table("district.employment").technical("id")
                .holds("person.job", "person_id", "organization_id", "job_class", "fte", "begins_on", "ends_on").holds("person.job", OF_A_FACT);
        declared.table("district.license").technical("id")
                .holds("person.license", "person_id", "number", "type", "areas", "issued_on", "expires_on").holds("person.license", OF_A_FACT);
        declared.table("district.opt_out").technical("id").holds("person.opt-out", "person_id", "scope", "decided_on").holds("person.opt-out", OF_A_FACT);
        declared.table("district.media_consent").technical("id")
                .holds("person.media-consent", "person_id", "scope", "given", "decided_on", "expires_on").holds("person.media-consent", OF_A_FACT);
        declared.table("district.attribute_file").holds("roster.staged", "content").holds("work.signed", "received_at", "received_by", "received_by_name").rest(Nobody.FIGURES);
        declared.table("district.attribute_problem").technical("id", "file_id").holds("roster.problem", "line", "column_name", "value", "problem", "refused");
        declared.table("district.attribute_columns").rest(Nobody.MACHINERY);
        declared.table("district.column_mapping").holds("work.signed", "saved_at", "saved_by_name").rest(Nobody.MACHINERY);
        declared.table("district.staged_fact").technical("file_id", "line", "place", "state", "organization_id")
                .holds("roster.staged", "fact", "person_key", "person_id", "organization_key", "fact_key", "value");
    }

    private static void places(Declared declared) {
        List.of("organization", "academic_session", "course", "class", "staged_organization", "staged_academic_session", "staged_course", "staged_class")
                .forEach(table -> declared.table("district." + table).rest(Nobody.PLACES));
        declared.table("district.roster_import").holds("work.signed", "received_at", "received_by", "received_by_name", "told", "decided_by", "decided_by_name", "decided_at", "decision_reason").rest(Nobody.FIGURES);
        declared.table("district.roster_import_count").rest(Nobody.FIGURES);
        declared.table("district.roster_import_school").rest(Nobody.FIGURES);
        declared.table("district.roster_import_hold").rest(Nobody.FIGURES);
        declared.table("district.staged_change").rest(Nobody.FIGURES);
        declared.table("district.roster_problem_known").holds("work.signed", "marked_by", "marked_by_name", "marked_at").rest(Nobody.FIGURES);
        declared.table("district.roster_problem_count").rest(Nobody.FIGURES);
    }

    private static void onTheWay(Declared declared) {
        declared.table("district.roster_problem").technical("id", "import_id")
                .holds("roster.problem", "deviation", "file_name", "line", "column_name", "value", "parameters", "refused");
        declared.table("district.staged_person").technical(OF_A_STAGED_ROW).holds("roster.staged", "source_id", "given_name", "family_name", "middle_name",
                "username", "identifier", "email", "phone", "grades", "home_language", "job_class", "agents", "kind", "preferred_given_name",
                "preferred_middle_name", "preferred_family_name", "pronouns", "master_identifier", "other_ids");
        declared.table("district.staged_position").technical(OF_A_STAGED_ROW)
                .holds("roster.staged", "source_id", "person", "organization", "role", "main", "begins_on", "ends_on");
        declared.table("district.staged_enrollment").technical(OF_A_STAGED_ROW)
                .holds("roster.staged", "source_id", "class", "school", "person", "role", "main", "begins_on", "ends_on");
        declared.table("district.staged_demographics").technical(OF_A_STAGED_ROW)
                .holds("roster.staged", "source_id", "english_learner", "disability", "lunch_status");
        declared.table("district.staged_sample").technical("import_id", "kind", "action", "place")
                .holds("roster.staged", "source_id", "label", "school", "columns", "before", "after");
        declared.table("district.staged_guardianship").technical("import_id").holds("roster.staged", "guardian_id", "student_id");
    }
}
