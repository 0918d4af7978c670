package org.throughline.survey.campaign.control;

import static org.throughline.platform.privacy.Seen.COORDINATORS;
import static org.throughline.platform.privacy.Seen.DISTRICT_LEADERS;
import static org.throughline.platform.privacy.Seen.GROUPS_ONLY;
import static org.throughline.platform.privacy.Seen.NOBODY;
import static org.throughline.platform.privacy.Seen.SCHOOL_LEADERS;
import static org.throughline.platform.privacy.Seen.SELF;
import static org.throughline.platform.privacy.Source.PERSON;
import static org.throughline.platform.privacy.Source.SYSTEM;
import static org.throughline.platform.privacy.Whose.FAMILIES;
import static org.throughline.platform.privacy.Whose.STAFF;
import static org.throughline.platform.privacy.Whose.STUDENTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;

/** Who was asked, and apart from it what was said. */
@ApplicationScoped
class SurveyData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared
                .element("survey.invitation").of(FAMILIES, STAFF).from(SYSTEM).seenBy(COORDINATORS).kept("survey.invitation")
                .element("survey.code").of(FAMILIES, STAFF, STUDENTS).from(SYSTEM).seenBy(NOBODY).kept("survey.invitation")
                .element("survey.mail-opt-out").of(FAMILIES, STAFF).from(PERSON).seenBy(COORDINATORS).kept("record")
                .element("survey.draft").of(FAMILIES, STAFF, STUDENTS).from(PERSON).seenBy(SELF).kept("survey.draft")
                .element("survey.named").of(FAMILIES, STAFF, STUDENTS).from(PERSON).seenBy(COORDINATORS).kept("survey.invitation")
                .element("survey.answer").of(FAMILIES, STAFF, STUDENTS).from(PERSON).seenBy(GROUPS_ONLY).kept("answers")
                .element("survey.comment").of(FAMILIES, STAFF, STUDENTS).from(PERSON).seenBy(COORDINATORS, SCHOOL_LEADERS, DISTRICT_LEADERS).kept("answers");
        declared.table("survey.invitation").technical("id").holds("survey.invitation", "campaign_id", "school_id", "person_id", "child_id", "place",
                "language", "home_language", "channel", "sent_on", "reminded_on", "reminders", "answered", "card_set");
        declared.table("survey.invitation_code").holds("survey.code", "code_hash", "invitation_id");
        declared.table("survey.notice").holds("survey.invitation", "campaign_id", "person_id", "told_on", "by_mail");
        declared.table("survey.family_code").holds("survey.code", "code_hash", "campaign_id", "person_id");
        declared.table("survey.mail_opt_out").holds("survey.mail-opt-out", "person_id", "since");
        declared.table("survey.reminder_plan").holds("work.signed", "planned_by", "on_day", "done_on").rest(Nobody.QUESTIONS);
        declared.table("survey.campaign_change").technical("id").holds("work.signed", "changed_by", "changed_at").words("work.words", "reason").rest(Nobody.QUESTIONS);
        declared.table("survey.campaign_rule").rest(Nobody.QUESTIONS);
        declared.table("survey.recount").holds("work.signed", "counted_by", "counted_at").rest(Nobody.FIGURES);
        declared.table("survey.letter_file").technical("id").holds("survey.code", "content").holds("work.signed", "made_by", "made_at", "taken_at").rest(Nobody.FIGURES);
        declared.table("survey.paper_batch").technical("id").holds("work.signed", "made_by", "made_on").rest(Nobody.FIGURES);
        declared.table("survey.paper_part").rest(Nobody.FIGURES);
        declared.table("survey.paper_clerk").holds("work.signed", "person_id").rest(Nobody.FIGURES);
        declared.table("survey.paper_form").holds("work.signed", "first_by", "second_by", "settled_by").holds("survey.code", "first_code", "second_code", "settled_code")
                .words("survey.answer", "first_answers", "second_answers", "settled_answers").rest(Nobody.FIGURES);
        declared.table("survey.paper_agreement").rest(Nobody.FIGURES);
        declared.table("survey.used_code").holds("survey.code", "code_hash", "campaign_id");
        declared.table("survey.draft").technical("id").holds("survey.draft", "campaign_id", "invitation_id", "code_hash", "school_id", "language",
                "home_language", "page", "answers", "started_on", "invited", "held");
        declared.table("survey.held_answer").technical("id").holds("survey.answer", "campaign_id", "school_id", "language", "reason", "held_on").words("survey.answer", "answers");
        declared.table("survey.ballot").technical("id").holds("survey.answer", "campaign_id", "school_id", "level", "language", "grp").words("survey.answer", "answers");
        declared.table("survey.urgent_waiting").technical("id").holds("survey.comment", "campaign_id", "item_id", "school_id", "kinds").words("survey.comment", "words");
        declared.table("survey.urgent_comment").technical("id").holds("survey.comment", "campaign_id", "item_id", "school_id", "kinds", "raised_on", "reminded_on")
                .holds("work.signed", "seen_by", "seen_on").words("survey.comment", "words").words("work.words", "note");
        declared.table("survey.comment").technical("id", "version", "config", "search", "shown_search")
                .holds("survey.comment", "campaign_id", "item_id", "school_id", "level", "language", "flags", "parts", "state", "at_school", "at_level", "at_district", "codings", "themes")
                .holds("work.signed", "decided_by", "decided_on").words("survey.comment", "words", "shown").words("work.words", "reason");
        declared.table("survey.theme").technical("id", "version").holds("work.signed", "made_by", "made_on").rest(Nobody.QUESTIONS);
        declared.table("survey.comment_coding").holds("work.signed", "comment_id", "coder_id", "coded_on");
        declared.table("survey.comment_theme").holds("work.signed", "comment_id", "coder_id", "theme_id");
        declared.table("survey.theme_suggestion").holds("work.signed", "comment_id", "theme_id", "coder_id", "accepted", "decided_on");
        List.of("turnout_part", "comment_gathering", "comment_count", "theme_count", "theme_use", "theme_agreement").forEach(table -> declared.table("survey." + table).rest(Nobody.FIGURES));
        declared.table("survey.urgent_procedure").holds("work.signed", "written_by", "written_on").rest(Nobody.QUESTIONS);
        declared.table("survey.watch_phrase").holds("work.signed", "changed_by", "changed_on").rest(Nobody.QUESTIONS);
        declared.table("survey.response").technical("id", "tallied")
                .holds("survey.answer", "campaign_id", "school_id", "language", "home_language", "grade_band", "grp", "answered_on")
                .holds("survey.named", "person_id", "join_key");
        declared.table("survey.answer").holds("survey.answer", "response_id", "item_id", "value", "number", "day", "place").words("survey.answer", "words");
        declared.table("survey.instrument").holds("work.signed", "added_by", "added_on").rest(Nobody.QUESTIONS);
        List.of("instrument_text", "section", "section_text", "grid", "grid_text", "item", "item_text", "item_area", "item_option", "option_text", "construct", "construct_text", "wording", "campaign_language", "campaign_title")
                .forEach(table -> declared.table("survey." + table).rest(Nobody.QUESTIONS));
        declared.table("survey.crosswalk").technical("id").holds("work.signed", "said_by", "said_on").words("work.words", "note").rest(Nobody.QUESTIONS);
        declared.table("survey.crosswalk_dismissed").holds("work.signed", "said_by", "said_on").rest(Nobody.QUESTIONS);
        declared.table("survey.instrument_draft").rest(Nobody.QUESTIONS);
        declared.table("survey.instrument_step").holds("work.signed", "made_by", "made_at").rest(Nobody.QUESTIONS);
        declared.table("survey.translation").holds("work.signed", "saved_by", "saved_on").rest(Nobody.QUESTIONS);
        declared.table("survey.campaign_school").rest(Nobody.FIGURES);
        declared.table("survey.quota").rest(Nobody.FIGURES);
        declared.table("survey.school_report").rest(Nobody.FIGURES);
        declared.table("survey.reply_text").words("work.words", "heard", "answer").rest(Nobody.FIGURES);
        declared.table("survey.reply_step").holds("work.signed", "at", "person_id", "owner_id").rest(Nobody.FIGURES);
        declared.table("survey.reply_growth").words("work.words", "title").rest(Nobody.FIGURES);
        declared.table("survey.public_result").holds("work.signed", "since", "by_id").rest(Nobody.FIGURES);
        List.of("result_cell", "result_step", "published_set").forEach(table -> declared.table("survey." + table).rest(Nobody.FIGURES));
        List.of("tally_group", "tally_answer", "tally_subject", "tally_gap", "tally_stale", "result_scale", "result_similar", "result_alpha", "result_weights", "result_weighted").forEach(table -> declared.table("survey." + table).rest(Nobody.FIGURES));
    }
}
