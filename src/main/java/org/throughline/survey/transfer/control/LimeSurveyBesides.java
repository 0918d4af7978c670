package org.throughline.survey.transfer.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.LimeSurvey.Question;
import org.throughline.survey.transfer.entity.NotCarried.Reason;

/** Tells what a LimeSurvey question has besides what is carried over. */
record LimeSurveyBesides(Assembly to, String base) {

    /** How a question looks or how LimeSurvey's own statistics show it. */
    private static final Pattern LOOKS = Pattern.compile("display_.*|.*_width(_.*)?|.*_columns?|.*_height|location_map.*|statistics_.*|public_statistics|time_limit.*|cssclass|"
            + "page_break|hide_tip|printable_help|scale_export|answer_order|category_separator|slider_(?!min|max).*|dropdown_.*|use_dropdown|prefix|suffix|"
            + "keep_aspect|horizontal_scroll|showpopups|samechoiceheight|samelistheight|repeat_headings|parent_order|other_position.*|alphasort|"
            + "em_validation_q_tip|em_validation_sq_tip|random_group|num_value_int_only|commented_checkbox(_auto)?|max_subquestions|rank_title|choice_title|"
            + "show_totals|show_grand_total|image|question_theme_name|reverse|date_format|dropdown_size|dropdown_prefix|text_input_.*|input_size|"
            + "multiflexible_.*|input_boxes|save_as_default|clear_default|location_.*|nominatim.*|.*_style|.*_css|placeholder|other_numbers_only");
    private static final Set<String> CARRIED = Set.of("random_order", "min_answers", "max_answers", "min_num_value_n", "max_num_value_n", "maximum_chars",
            "date_min", "date_max", "slider_min", "slider_max", "other_replace_text", "dualscale_headerA", "dualscale_headerB", "numbers_only", "hidden",
            "em_validation_q", "em_validation_sq", "array_filter", "array_filter_exclude", "exclude_all_others", "multiflexible_min", "multiflexible_max",
            "multiflexible_checkbox", "num_value_int_only", "equals_num_value", "min_num_value", "max_num_value", "default", "same_default");

    /** What LimeSurvey says of a question besides. */
    void tell(Question question) {
        if (question.mandatory.equals("S")) {
            to.lost(question.code, "mandatory: S", Reason.SOFT);
        }
        if (said(question.text).matches("(?s).*\\{[A-Za-z_(].*\\}.*") || said(question.help).matches("(?s).*\\{[A-Za-z_(].*\\}.*")) {
            to.lost(question.code, said(question.text), Reason.PIPED);
        }
        lostWhere(question, Reason.VALIDATION, "em_validation_q", "em_validation_sq");
        lostWhere(question, Reason.SUM, "equals_num_value", "min_num_value", "max_num_value");
        lostWhere(question, Reason.FILTER, "array_filter", "array_filter_exclude");
        lostWhere(question, Reason.DEFAULT, "default");
        String looks = question.attributes.entrySet().stream().filter(each -> !unset(each.getValue()) && !CARRIED.contains(each.getKey()) && LOOKS.matcher(each.getKey()).matches())
                .map(Map.Entry::getKey).collect(Collectors.joining(", "));
        if (!looks.isEmpty()) {
            to.lost(question.code, looks, Reason.DISPLAY);
        }
        question.attributes.forEach((name, value) -> {
            if (!unset(value) && !CARRIED.contains(name) && !LOOKS.matcher(name).matches()) {
                to.lost(question.code, name + ": " + value, Reason.ATTRIBUTE);
            }
        });
    }

    private void lostWhere(Question question, Reason reason, String... attributes) {
        for (String name : attributes) {
            if (!question.attribute(name).isEmpty()) {
                to.lost(question.code, (reason == Reason.SUM ? name + ": " : "") + question.attribute(name), reason);
            }
        }
    }

    /** What LimeSurvey writes where nobody has set anything. */
    private static boolean unset(String value) {
        return List.of("", "0", "1", "N", "default", "inherit", "normal", "|").contains(value.strip());
    }

    private String said(Wording wording) {
        return wording.byLanguage().getOrDefault(base, wording.in("en"));
    }
}
