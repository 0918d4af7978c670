package org.throughline.district.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** What rosters and files say stays with the record they name, as they go on naming it; the views answer with the person kept. */
@ApplicationScoped
class DistrictMoves implements PersonMoves {

    private static final String FROM_OUTSIDE = "rosters and files go on naming this record; the views answer with the person kept";
    private static final String OF_RECORDS = "it is about the two records, not about the person";

    @Override
    public void declare(PersonColumns columns) {
        columns.moves("district.person", "merged_into");
        columns.moves("district.team_member", "person_id").once("team_id").whileNull("ends_on");
        columns.move("district.team", "made_by");
        columns.moves("district.contact_preference", "person_id").once();
        columns.moves("district.contact", "person_id").once("channel").whileNull("ended_at");
        columns.move("district.contact_preference", "recorded_by");
        columns.move("district.contact", "recorded_by");
        columns.move("district.consent_line", "person_id", "recorded_by");
        columns.stay("district.position", FROM_OUTSIDE, "person_id");
        columns.stay("district.enrollment", FROM_OUTSIDE, "person_id");
        columns.stay("district.guardianship", FROM_OUTSIDE, "guardian_id", "student_id");
        columns.stay("district.person_past", FROM_OUTSIDE, "person_id");
        columns.stay("district.position_past", FROM_OUTSIDE, "person_id");
        columns.stay("district.enrollment_past", FROM_OUTSIDE, "person_id");
        columns.stay("district.guardianship_past", FROM_OUTSIDE, "guardian_id", "student_id");
        columns.stay("district.person_language", FROM_OUTSIDE, "person_id");
        columns.stay("district.person_group", FROM_OUTSIDE, "person_id");
        columns.stay("district.employment", FROM_OUTSIDE, "person_id");
        columns.stay("district.license", FROM_OUTSIDE, "person_id");
        columns.stay("district.opt_out", FROM_OUTSIDE, "person_id");
        columns.stay("district.media_consent", FROM_OUTSIDE, "person_id");
        columns.stay("district.staged_fact", FROM_OUTSIDE, "person_id");
        columns.stay("district.staged_guardianship", FROM_OUTSIDE, "guardian_id", "student_id");
        columns.stay("district.person_merge", OF_RECORDS, "kept_id", "merged_id");
        columns.stay("district.person_pair", OF_RECORDS, "one_id", "other_id");
        columns.stay("district.erased_person", OF_RECORDS, "person_id");
        columns.move("district.person_merge", "merged_by", "undone_by");
        columns.move("district.person_pair", "decided_by");
        columns.move("district.roster_import", "received_by", "decided_by");
        columns.move("district.roster_problem_known", "marked_by");
        columns.move("district.feed", "kept_by");
        columns.move("district.feed_run", "started_by");
        columns.move("district.attribute_file", "received_by");
    }
}
