package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** Invitations follow the person, one for a campaign and school; what was answered moves where it bears a name, by promise. */
@ApplicationScoped
class SurveyMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.moves("survey.invitation", "person_id").once("campaign_id", "school_id", "place");
        columns.move("survey.invitation", "child_id");
        columns.moves("survey.notice", "person_id").once("campaign_id");
        columns.move("survey.family_code", "person_id");
        columns.move("survey.letter_file", "made_by");
        columns.move("survey.paper_batch", "made_by");
        columns.moves("survey.paper_clerk", "person_id").once("batch_id");
        // who typed a form twice under two records stays two records on it, as a form is typed by two people
        columns.moves("survey.paper_form", "first_by").apartFrom("second_by");
        columns.moves("survey.paper_form", "second_by").apartFrom("first_by");
        columns.move("survey.paper_form", "settled_by");
        columns.move("survey.reminder_plan", "planned_by");
        columns.move("survey.campaign_change", "changed_by");
        columns.move("survey.recount", "counted_by");
        columns.moves("survey.mail_opt_out", "person_id").once();
        columns.move("survey.response", "person_id");
        columns.move("survey.urgent_comment", "seen_by");
        columns.move("survey.comment", "decided_by");
        columns.move("survey.theme", "made_by");
        columns.stay("survey.comment_coding", "a comment sorted under two records was sorted twice, and agreement is reckoned so", "coder_id");
        columns.stay("survey.comment_theme", "as what it belongs to", "coder_id");
        columns.stay("survey.theme_suggestion", "as what it belongs to", "coder_id");
        columns.move("survey.urgent_procedure", "written_by");
        columns.move("survey.watch_phrase", "changed_by");
        columns.move("survey.instrument", "added_by");
        columns.move("survey.translation", "saved_by");
        columns.move("survey.crosswalk", "said_by");
        columns.move("survey.crosswalk_dismissed", "said_by");
        columns.move("survey.reply", "owner_id");
        columns.move("survey.reply_step", "person_id", "owner_id");
        columns.move("survey.public_result", "by_id");
        columns.move("survey.instrument_step", "made_by");
    }
}
