package org.throughline.survey.transfer.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.LimeSurvey.Group;
import org.throughline.survey.transfer.control.LimeSurvey.Part;
import org.throughline.survey.transfer.control.LimeSurvey.Question;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Reading;

/**
 * Carries a LimeSurvey over, question by question. Source of types and attributes: LimeSurvey manual, "Question types" and
 * "Question object types".
 */
final class LimeSurveyCarrying {

    private final LimeSurvey from;
    private final boolean favorableLast;
    private final Assembly to;
    private final LimeSurveyLimits limits;
    private final LimeSurveyBesides besides;

    private LimeSurveyCarrying(LimeSurvey from, String code, boolean favorableLast) {
        this.from = from;
        this.favorableLast = favorableLast;
        this.to = new Assembly(code, Origin.LIMESURVEY);
        this.limits = new LimeSurveyLimits(to);
        this.besides = new LimeSurveyBesides(to, from.base);
    }

    /** @param favorableLast whether array questions go from the least to the most favorable answer */
    static Reading carried(LimeSurvey from, String code, boolean favorableLast) {
        return new LimeSurveyCarrying(from, code, favorableLast).all();
    }

    private Reading all() {
        to.title = from.title;
        to.welcome = from.welcome.isEmpty() ? from.description : from.welcome;
        if (!from.welcome.isEmpty() && !from.description.isEmpty()) {
            to.lost("survey", said(from.description), Reason.NOTE);
        }
        if (!from.thanks.isEmpty()) {
            to.lost("survey", said(from.thanks), Reason.THANKS);
        }
        if (from.mails) {
            to.lost("survey", "surveyls_email_…", Reason.MAIL);
        }
        if (from.quotas > 0) {
            to.lost("survey", String.valueOf(from.quotas), Reason.QUOTA);
        }
        to.lost("survey", "format, anonymized, allowprev, …", Reason.SETTINGS);
        from.languages.stream().filter(language -> !FixedWords.speaks(language)).forEach(language -> to.lost("survey", language, Reason.LANGUAGE_WORDS));
        from.groups.forEach(this::group);
        return to.done();
    }

    private void group(Group group) {
        Assembly.Part part = to.section(group.place, group.title);
        try {
            part.onlyWhen(FormulaReader.read(group.relevance), group.relevance);
        } catch (Formula.Beyond beyond) {
            to.lost(group.place, group.relevance, Reason.CONDITION);
        }
        if (!group.chance.isBlank()) {
            to.lost(group.place, group.chance, Reason.CHANCE);
        }
        if (!group.description.isEmpty()) {
            to.add(new Draft(group.place + "_text", ItemType.INFORMATION, group.description));
        }
        group.questions.forEach(this::question);
    }

    private void question(Question question) {
        if (question.attribute("hidden").equals("1") && !question.type.equals("*")) {
            to.lost(question.code, said(question.text), Reason.HIDDEN);
            return;
        }
        switch (question.type) {
            case "S", "T", "U" -> words(question);
            case "Q" -> question.subquestions(0).forEach(part -> row(question, part, lines(question, part, part.text), question.text));
            case "N" -> number(question);
            case "K" -> question.subquestions(0).forEach(part -> row(question, part, numberOf(question, part), question.text));
            case "D" -> date(question);
            case "Y" -> fixed(question, Map.of("Y", FixedWords.YES, "N", FixedWords.NO), List.of("Y", "N"));
            case "G" -> fixed(question, Map.of("F", FixedWords.FEMALE, "M", FixedWords.MALE), List.of("F", "M"));
            case "5" -> steps(question);
            case "L", "!", "O" -> list(question);
            case "M", "P" -> several(question);
            case "R" -> ranking(question);
            case "X" -> add(question, new Draft(question.code, ItemType.INFORMATION, question.text));
            case "A", "B", "C", "E", "F", "H" -> array(question, question.text, question.answers(0), "");
            case "1" -> dual(question);
            case ";", ":" -> cells(question);
            case "*" -> to.lost(question.code, said(question.text), Reason.CALCULATION);
            case "I" -> to.lost(question.code, said(question.text), Reason.SETTINGS);
            case "|" -> to.lost(question.code, said(question.text), Reason.UPLOAD);
            default -> to.lost(question.code, question.type + ": " + said(question.text), Reason.TYPE);
        }
        if (!List.of("*", "I", "|").contains(question.type)) {
            besides.tell(question);
        }
    }

    private boolean add(Question question, Draft draft) {
        draft.required = question.mandatory.equals("Y");
        try {
            draft.onlyWhen(FormulaReader.read(question.relevance), question.relevance);
        } catch (Formula.Beyond beyond) {
            to.lost(question.code, question.relevance, Reason.CONDITION);
        }
        if (question.attribute("random_order").equals("1")) {
            draft.shuffled = draft.grid == null && draft.type.needsOptions();
            if (!draft.shuffled) {
                to.lost(question.code, "random_order", Reason.CHANCE);
            }
        }
        if (draft.help.isEmpty() && draft.grid == null) {
            draft.help = question.help;
        }
        boolean added = to.add(draft);
        if (added && !question.number.isEmpty()) {
            to.alias(question.number, draft.source);
        }
        return added;
    }

    /** A row of a question of several parts: an item under the question's words. */
    private Draft row(Question question, Part part, Draft draft, Wording stem) {
        if (!stem.isEmpty()) {
            draft.grid = new Grid(question.code, stem);
        }
        try {
            draft.onlyWhen(FormulaReader.read(part.relevance), part.relevance);
        } catch (Formula.Beyond beyond) {
            to.lost(draft.source, part.relevance, Reason.CONDITION);
        }
        if (!question.help.isEmpty() && part == question.subquestions.get(0)) {
            draft.help = question.help;
        }
        if (add(question, draft) && !question.number.isEmpty()) {
            to.alias(question.number + part.code, draft.source);
        }
        return draft;
    }

    private void words(Question question) {
        if (question.attribute("numbers_only").equals("1")) {
            number(question);
            return;
        }
        add(question, lines(question, null, question.text));
    }

    private Draft lines(Question question, Part part, Wording text) {
        if (part != null && question.attribute("numbers_only").equals("1")) {
            return numberOf(question, part);
        }
        Draft draft = new Draft(part == null ? question.code : question.code + "_" + part.code,
                question.type.equals("T") || question.type.equals("U") ? ItemType.TEXT : ItemType.LINE, text);
        String pattern = limits.pattern(question, draft.type);
        draft.limits = Limits.words(LimeSurveyLimits.positive(question.attribute("maximum_chars")), pattern);
        return draft;
    }

    private void number(Question question) {
        Draft draft = new Draft(question.code, ItemType.NUMBER, question.text);
        draft.limits = Limits.numbers(LimeSurveyLimits.decimal(question.attribute("min_num_value_n")), LimeSurveyLimits.decimal(question.attribute("max_num_value_n")),
                question.attribute("num_value_int_only").equals("1"));
        if (!question.pattern.isBlank()) {
            limits.pattern(question, ItemType.NUMBER);
        }
        limits.validated(question, draft);
        add(question, draft);
    }

    private Draft numberOf(Question question, Part part) {
        Draft draft = new Draft(question.code + "_" + part.code, ItemType.NUMBER, part.text);
        draft.limits = Limits.numbers(LimeSurveyLimits.decimal(question.attribute("slider_min")), LimeSurveyLimits.decimal(question.attribute("slider_max")),
                question.attribute("num_value_int_only").equals("1"));
        return draft;
    }

    private void date(Question question) {
        Draft draft = new Draft(question.code, ItemType.DATE, question.text);
        draft.limits = Limits.days(limits.day(question, "date_min"), limits.day(question, "date_max"));
        if (question.attribute("date_format").matches(".*[Hh].*")) {
            to.lost(question.code, question.attribute("date_format"), Reason.TIME);
        }
        limits.validated(question, draft);
        add(question, draft);
    }

    private void fixed(Question question, Map<String, FixedWords> words, List<String> order) {
        Draft draft = new Draft(question.code, ItemType.SINGLE, question.text);
        order.forEach(code -> draft.option(code, words.get(code).in(from.languages)));
        add(question, draft);
    }

    private void steps(Question question) {
        Draft draft = new Draft(question.code, ItemType.SCALE, question.text);
        scale(draft, numbered(5));
        add(question, draft);
    }

    private List<Part> numbered(int steps) {
        return IntStream.rangeClosed(1, steps).mapToObj(step -> new Part(String.valueOf(step), 0, Wording.of(from.base, String.valueOf(step)))).toList();
    }

    private void scale(Draft draft, List<Part> answers) {
        int size = answers.size();
        int place = 0;
        for (Part answer : answers) {
            place++;
            int value = favorableLast ? place : size + 1 - place;
            draft.option(value, answer.code, 2 * value > size + 1, answer.text);
        }
    }

    private void list(Question question) {
        Draft draft = new Draft(question.code, ItemType.SINGLE, question.text);
        question.answers.forEach(answer -> draft.option(answer.code, answer.text));
        Draft which = withOther(question, draft);
        boolean added = add(question, draft);
        if (added && question.type.equals("O")) {
            to.add(follows(question, "_comment", FixedWords.COMMENT.in(from.languages), null));
        }
        if (added && which != null) {
            to.add(which);
        }
    }

    /** "Other" becomes an option, and a line that is asked of who chose it. */
    private Draft withOther(Question question, Draft draft) {
        if (!question.other) {
            return null;
        }
        String own = question.attribute("other_replace_text");
        draft.option("-oth-", own.isEmpty() ? FixedWords.OTHER.in(from.languages) : Wording.of(from.base, PlainText.of(own)));
        Formula chosen = draft.type == ItemType.RANKING ? new Formula.Answered(draft.source) : new Formula.Chosen(draft.source, "-oth-");
        return follows(question, "_other", FixedWords.WHICH.in(from.languages), chosen);
    }

    private Draft follows(Question question, String suffix, Wording text, Formula when) {
        Draft line = new Draft(question.code + suffix, ItemType.LINE, text);
        line.onlyWhen(when, suffix);
        try {
            line.onlyWhen(FormulaReader.read(question.relevance), question.relevance);
        } catch (Formula.Beyond beyond) {
            // told with the question itself
        }
        return line;
    }

    private void several(Question question) {
        Draft draft = new Draft(question.code, ItemType.MULTIPLE, question.text);
        question.subquestions(0).forEach(part -> {
            draft.option(part.code, part.text);
            if (!part.relevance.isBlank() && !part.relevance.equals("1")) {
                to.lost(question.code + "_" + part.code, part.relevance, Reason.OPTION_CONDITION);
            }
        });
        Draft which = withOther(question, draft);
        draft.limits = Limits.choices(LimeSurveyLimits.positive(question.attribute("min_answers")), LimeSurveyLimits.positive(question.attribute("max_answers")));
        if (!add(question, draft)) {
            return;
        }
        for (Part part : question.subquestions(0)) {
            int value = draft.values.get(part.code);
            to.alias(question.code + "_" + part.code, draft, value);
            if (!question.number.isEmpty()) {
                to.alias(question.number + part.code, draft, value);
            }
        }
        if (question.type.equals("P")) {
            for (Part part : question.subquestions(0)) {
                String source = question.code + "_" + part.code + "comment";
                Draft comment = new Draft(source, ItemType.LINE, part.text);
                comment.help = FixedWords.COMMENT.in(from.languages);
                to.add(comment.onlyWhen(new Formula.Chosen(draft.source, part.code), part.code));
            }
        }
        if (which != null) {
            to.add(which);
        }
        if (!question.attribute("exclude_all_others").isEmpty()) {
            to.lost(question.code, question.attribute("exclude_all_others"), Reason.EXCLUSIVE);
        }
    }

    private void ranking(Question question) {
        Draft draft = new Draft(question.code, ItemType.RANKING, question.text);
        (question.answers.isEmpty() ? question.subquestions : question.answers).forEach(answer -> draft.option(answer.code, answer.text));
        Draft which = withOther(question, draft);
        Integer most = LimeSurveyLimits.positive(question.attribute("max_answers"));
        draft.limits = Limits.choices(LimeSurveyLimits.positive(question.attribute("min_answers")), most);
        if (add(question, draft) && which != null) {
            to.add(which);
        }
    }

    /** Questions that share their answers become a matrix of items. */
    private void array(Question question, Wording stem, List<Part> answers, String suffix) {
        if (question.subquestions(0).isEmpty()) {
            to.lost(question.code, said(question.text), Reason.NO_OPTIONS);
        }
        for (Part part : question.subquestions(0)) {
            Draft draft = new Draft(question.code + "_" + part.code + suffix, List.of("C", "E").contains(question.type) ? ItemType.SINGLE : ItemType.SCALE, part.text);
            switch (question.type) {
                case "A" -> scale(draft, numbered(5));
                case "B" -> scale(draft, numbered(10));
                case "C" -> fixed(draft, Map.of("Y", FixedWords.YES, "U", FixedWords.UNCERTAIN, "N", FixedWords.NO), List.of("Y", "U", "N"));
                case "E" -> fixed(draft, Map.of("I", FixedWords.INCREASE, "S", FixedWords.SAME, "D", FixedWords.DECREASE), List.of("I", "S", "D"));
                default -> scale(draft, answers);
            }
            row(question, part, draft, stem);
            if (draft.grid != null) {
                draft.grid = new Grid(question.code + suffix, stem);
            }
        }
    }

    private void fixed(Draft draft, Map<String, FixedWords> words, List<String> order) {
        order.forEach(code -> draft.option(code, words.get(code).in(from.languages)));
    }

    /** Two scales for each row become two matrices, one after the other. */
    private void dual(Question question) {
        for (int scale = 0; scale < 2; scale++) {
            String header = question.attribute(scale == 0 ? "dualscale_headerA" : "dualscale_headerB");
            Wording stem = header.isEmpty() ? question.text
                    : new Wording(question.text.byLanguage().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue() + " – " + header)));
            array(question, stem, question.answers(scale), "_" + scale);
        }
    }

    /** A table of fields: a line, a number or a box for each of its cells. */
    private void cells(Question question) {
        List<Part> columns = question.subquestions(1);
        boolean boxes = question.type.equals(":") && question.attribute("multiflexible_checkbox").equals("1");
        for (Part part : question.subquestions(0)) {
            if (boxes) {
                Draft draft = new Draft(question.code + "_" + part.code, ItemType.MULTIPLE, part.text);
                columns.forEach(column -> draft.option(column.code, column.text));
                row(question, part, draft, question.text);
                continue;
            }
            for (Part column : columns) {
                Map<String, String> both = new TreeMap<>();
                part.text.byLanguage().forEach((language, text) -> both.put(language, text + " – " + column.text.in(language)));
                Draft draft = new Draft(question.code + "_" + part.code + "_" + column.code, question.type.equals(";") ? ItemType.LINE : ItemType.NUMBER, new Wording(both));
                if (question.type.equals(":")) {
                    draft.limits = Limits.numbers(LimeSurveyLimits.decimal(question.attribute("multiflexible_min")), LimeSurveyLimits.decimal(question.attribute("multiflexible_max")), false);
                    if (!List.of("", "1").contains(question.attribute("multiflexible_step"))) {
                        to.lost(question.code, question.attribute("multiflexible_step"), Reason.STEP);
                    }
                }
                row(question, part, draft, question.text);
            }
        }
    }

    private String said(Wording wording) {
        return wording.byLanguage().getOrDefault(from.base, wording.in("en"));
    }
}
