package org.throughline.survey.instrument.control;

import static org.throughline.survey.instrument.control.TableUnreadable.Reason.CLASS_UNKNOWN;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.CONDITION;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.GROUP_EMPTY;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.LANGUAGE_UNKNOWN;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.NAME_MISSING;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.NAME_TWICE;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.NO_ANSWERS;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.NO_GROUP;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.NO_QUESTION;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.NO_SUBQUESTIONS;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.OTHER;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.TEXT_MISSING;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.TRANSLATION_ALONE;
import static org.throughline.survey.instrument.control.TableUnreadable.Reason.TYPE_UNKNOWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Language;
import org.throughline.survey.instrument.control.TableUnreadable.Reason;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/**
 * Reads the tab-separated structure that LimeSurvey exports: groups, array questions with subquestions and shared
 * answers, lists, several of a list, words. What it cannot carry over faithfully it refuses with line and column: a
 * question that is asked only sometimes, or of a type unknown here, would not be the same question any more.
 * Source: LimeSurvey manual, "Tab Separated Value survey structure".
 */
final class LimeSurveyTable {

    private static final Map<String, ItemType> TYPES = Map.of("F", ItemType.SCALE, "L", ItemType.SINGLE, "O", ItemType.SINGLE,
            "!", ItemType.SINGLE, "M", ItemType.MULTIPLE, "S", ItemType.TEXT, "T", ItemType.TEXT, "U", ItemType.TEXT);

    private final LimeSurveyLines lines;
    private final boolean favorableLast;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Integer> groupsSeen = new HashMap<>();
    private String base = "en";
    private Wording title = Wording.NONE;
    private Wording welcome = Wording.NONE;
    private Question current;

    LimeSurveyTable(byte[] table, boolean favorableLast) {
        this.lines = new LimeSurveyLines(table);
        this.favorableLast = favorableLast;
    }

    Questionnaire questionnaire(String code) {
        for (LimeSurveyLines.Line line : lines.all()) {
            take(line);
        }
        List<Section> sections = new ArrayList<>();
        for (Group group : groups) {
            List<Item> items = group.questions.stream().flatMap(question -> items(question).stream()).toList();
            if (items.isEmpty()) {
                throw new TableUnreadable(GROUP_EMPTY, group.line, LimeSurveyLines.TEXT, group.title.in(base));
            }
            sections.add(new Section(group.title, items));
        }
        if (sections.isEmpty()) {
            throw new TableUnreadable(NO_GROUP, lines.last(), LimeSurveyLines.CLASS, "");
        }
        Wording named = title.isEmpty() ? Wording.of(base, code) : title;
        return Questionnaire.first(code, Origin.LIMESURVEY, named, welcome, sections);
    }

    private void take(LimeSurveyLines.Line line) {
        switch (line.kind()) {
            case "S" -> setting(line);
            case "SL" -> text(line);
            case "G" -> group(line);
            case "Q" -> question(line);
            case "SQ" -> part(line, parent(line).subquestions);
            case "A" -> part(line, parent(line).answers);
            default -> throw line.refused(CLASS_UNKNOWN, LimeSurveyLines.CLASS, line.kind());
        }
    }

    private void setting(LimeSurveyLines.Line line) {
        if (line.name().equals("language")) {
            base = known(line, line.text());
        }
    }

    private void text(LimeSurveyLines.Line line) {
        String language = language(line);
        if (line.name().equals("surveyls_title")) {
            title = title.and(language, line.text());
        } else if (line.name().equals("surveyls_welcometext")) {
            welcome = welcome.and(language, line.text());
        }
    }

    private void group(LimeSurveyLines.Line line) {
        requireAlways(line);
        String language = language(line);
        String heading = line.text().isEmpty() ? line.name() : line.name().isEmpty() ? line.text() : line.name();
        if (heading.isEmpty()) {
            throw line.refused(NAME_MISSING, LimeSurveyLines.NAME, "");
        }
        int number = groupsSeen.merge(language, 1, Integer::sum);
        if (language.equals(base)) {
            groups.add(new Group(line.number(), Wording.of(language, heading)));
        } else if (number <= groups.size()) {
            Group translated = groups.get(number - 1);
            translated.title = translated.title.and(language, heading);
        } else {
            throw line.refused(TRANSLATION_ALONE, LimeSurveyLines.LANGUAGE, language);
        }
        current = null;
    }

    private void question(LimeSurveyLines.Line line) {
        String language = language(line);
        requireNamed(line);
        if (!language.equals(base)) {
            current = questions.get(line.name());
            if (current == null) {
                throw line.refused(TRANSLATION_ALONE, LimeSurveyLines.NAME, line.name());
            }
            current.text = current.text.and(language, line.text());
            current.help = current.help.and(language, line.help());
            return;
        }
        if (groups.isEmpty()) {
            throw line.refused(NO_GROUP, LimeSurveyLines.CLASS, line.name());
        }
        requireAlways(line);
        ItemType type = TYPES.get(line.type());
        if (type == null) {
            throw line.refused(TYPE_UNKNOWN, LimeSurveyLines.TYPE, line.type());
        }
        if (line.other().equals("Y")) {
            throw line.refused(OTHER, LimeSurveyLines.OTHER, line.name());
        }
        requireText(line);
        current = new Question(line, type, Wording.of(language, line.text()), Wording.of(language, line.help()));
        if (questions.put(line.name(), current) != null) {
            throw line.refused(NAME_TWICE, LimeSurveyLines.NAME, line.name());
        }
        groups.get(groups.size() - 1).questions.add(current);
    }

    private Question parent(LimeSurveyLines.Line line) {
        if (current == null) {
            throw line.refused(NO_QUESTION, LimeSurveyLines.CLASS, line.name());
        }
        return current;
    }

    private void part(LimeSurveyLines.Line line, Map<String, Wording> parts) {
        requireAlways(line);
        requireNamed(line);
        requireText(line);
        String language = language(line);
        Wording there = parts.get(line.name());
        if (language.equals(base)) {
            if (there != null) {
                throw line.refused(NAME_TWICE, LimeSurveyLines.NAME, line.name());
            }
            parts.put(line.name(), Wording.of(language, line.text()));
        } else if (there == null) {
            throw line.refused(TRANSLATION_ALONE, LimeSurveyLines.NAME, line.name());
        } else {
            parts.put(line.name(), there.and(language, line.text()));
        }
    }

    private List<Item> items(Question question) {
        String name = question.line.name();
        return switch (question.type) {
            case SCALE -> {
                List<Option> scale = scale(question);
                require(question, !question.subquestions.isEmpty(), NO_SUBQUESTIONS);
                List<Item> items = new ArrayList<>();
                // the stem stands once, over the first of its items
                question.subquestions.forEach((code, text) -> items.add(new Item(Ids.timeOrdered(), name + "_" + code, ItemType.SCALE, null, text,
                        items.isEmpty() ? question.text : Wording.NONE, scale)));
                yield items;
            }
            case SINGLE -> {
                require(question, !question.answers.isEmpty(), NO_ANSWERS);
                yield List.of(new Item(Ids.timeOrdered(), name, ItemType.SINGLE, null, question.text, question.help, numbered(question.answers)));
            }
            case MULTIPLE -> {
                require(question, !question.subquestions.isEmpty(), NO_SUBQUESTIONS);
                yield List.of(new Item(Ids.timeOrdered(), name, ItemType.MULTIPLE, null, question.text, question.help, numbered(question.subquestions)));
            }
            default -> List.of(new Item(Ids.timeOrdered(), name, ItemType.TEXT, null, question.text, question.help, List.of()));
        };
    }

    private List<Option> scale(Question question) {
        int size = question.answers.size();
        require(question, size >= 2, NO_ANSWERS);
        List<Option> options = new ArrayList<>();
        int place = 0;
        for (Wording label : question.answers.values()) {
            place++;
            int value = favorableLast ? place : size + 1 - place;
            options.add(new Option(value, 2 * value > size + 1, false, label));
        }
        return options;
    }

    private static List<Option> numbered(Map<String, Wording> labels) {
        List<Option> options = new ArrayList<>();
        labels.values().forEach(label -> options.add(new Option(options.size() + 1, null, false, label)));
        return options;
    }

    private static void require(Question question, boolean there, Reason otherwise) {
        if (!there) {
            throw question.line.refused(otherwise, LimeSurveyLines.TYPE, question.line.name());
        }
    }

    private static void requireAlways(LimeSurveyLines.Line line) {
        boolean always = line.relevance().isEmpty() || line.relevance().equals("1") || !line.kind().matches("[GQ]|SQ");
        if (!always) {
            throw line.refused(CONDITION, LimeSurveyLines.RELEVANCE, line.relevance());
        }
    }

    private static void requireNamed(LimeSurveyLines.Line line) {
        if (line.name().isEmpty()) {
            throw line.refused(NAME_MISSING, LimeSurveyLines.NAME, "");
        }
    }

    private static void requireText(LimeSurveyLines.Line line) {
        if (line.text().isEmpty()) {
            throw line.refused(TEXT_MISSING, LimeSurveyLines.TEXT, line.name());
        }
    }

    private String language(LimeSurveyLines.Line line) {
        return line.language().isEmpty() ? base : known(line, line.language());
    }

    private static String known(LimeSurveyLines.Line line, String code) {
        return Language.ofCode(code).map(Language::code).orElseThrow(() -> line.refused(LANGUAGE_UNKNOWN, LimeSurveyLines.LANGUAGE, code));
    }

    private static final class Group {
        private final int line;
        private Wording title;
        private final List<Question> questions = new ArrayList<>();

        private Group(int line, Wording title) {
            this.line = line;
            this.title = title;
        }
    }

    private static final class Question {
        private final LimeSurveyLines.Line line;
        private final ItemType type;
        private Wording text;
        private Wording help;
        private final Map<String, Wording> subquestions = new LinkedHashMap<>();
        private final Map<String, Wording> answers = new LinkedHashMap<>();

        private Question(LimeSurveyLines.Line line, ItemType type, Wording text, Wording help) {
            this.line = line;
            this.type = type;
            this.text = text;
            this.help = help;
        }
    }
}
