package org.throughline.survey.transfer.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.LimeSurvey.Group;
import org.throughline.survey.transfer.control.LimeSurvey.Part;
import org.throughline.survey.transfer.control.LimeSurvey.Question;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;

/**
 * Reads the tab-separated structure that LimeSurvey exports: groups, questions with subquestions and answers, in the base
 * language and then once more for each other. Source: LimeSurvey manual, "Tab Separated Value survey structure".
 */
final class LimeSurveyTable {

    private final LimeSurvey survey = new LimeSurvey();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Integer> groupsSeen = new HashMap<>();
    private Question current;

    private LimeSurveyTable() {}

    static LimeSurvey read(byte[] table) {
        LimeSurveyLines lines = new LimeSurveyLines(table);
        LimeSurveyTable reading = new LimeSurveyTable();
        lines.all().forEach(reading::take);
        if (reading.survey.groups.isEmpty()) {
            throw new FileUnreadable(Reason.NO_GROUP, lines.last(), LimeSurveyLines.CLASS, "");
        }
        return reading.survey;
    }

    private void take(LimeSurveyLines.Line line) {
        switch (line.kind()) {
            case "S" -> setting(line);
            case "SL" -> text(line);
            case "G" -> group(line);
            case "Q" -> question(line);
            case "SQ" -> part(line, parent(line).subquestions);
            case "A" -> part(line, parent(line).answers);
            case "QTA", "QTALS", "QTAM", "AS", "C" -> survey.quotas++;
            default -> throw line.refused(Reason.CLASS_UNKNOWN, LimeSurveyLines.CLASS, line.kind());
        }
    }

    private void setting(LimeSurveyLines.Line line) {
        if (line.name().equals("language")) {
            survey.base = known(line, line.text());
            survey.languages.add(survey.base);
        } else if (line.name().equals("additional_languages")) {
            for (String one : line.text().split("[\\s;,]+")) {
                if (!one.isBlank()) {
                    survey.languages.add(known(line, one));
                }
            }
        }
    }

    private void text(LimeSurveyLines.Line line) {
        String language = language(line);
        switch (line.name()) {
            case "surveyls_title" -> survey.title = survey.title.and(language, line.text());
            case "surveyls_description" -> survey.description = survey.description.and(language, line.text());
            case "surveyls_welcometext" -> survey.welcome = survey.welcome.and(language, line.text());
            case "surveyls_endtext" -> survey.thanks = survey.thanks.and(language, line.text());
            default -> survey.mails |= line.name().startsWith("surveyls_email_") && !line.text().isEmpty();
        }
    }

    private void group(LimeSurveyLines.Line line) {
        String language = language(line);
        if (line.name().isEmpty() && line.text().isEmpty()) {
            throw line.refused(Reason.NAME_MISSING, LimeSurveyLines.NAME, "");
        }
        String heading = line.name().isEmpty() ? line.text() : line.name();
        String description = line.name().isEmpty() || line.text().equals(line.name()) ? "" : line.text();
        int number = groupsSeen.merge(language, 1, Integer::sum);
        if (number > survey.groups.size() && !language.equals(survey.base)) {
            throw line.refused(Reason.TRANSLATION_ALONE, LimeSurveyLines.LANGUAGE, language);
        }
        if (language.equals(survey.base)) {
            Group group = new Group("G" + (survey.groups.size() + 1));
            group.relevance = line.relevance();
            survey.groups.add(group);
        }
        Group group = survey.groups.get(number - 1);
        group.title = group.title.and(language, heading);
        group.description = group.description.and(language, description);
        current = null;
    }

    private void question(LimeSurveyLines.Line line) {
        String language = language(line);
        requireNamed(line);
        if (!language.equals(survey.base)) {
            current = questions.get(line.name());
            if (current == null) {
                throw line.refused(Reason.TRANSLATION_ALONE, LimeSurveyLines.NAME, line.name());
            }
        } else {
            if (survey.groups.isEmpty()) {
                throw line.refused(Reason.NO_GROUP, LimeSurveyLines.CLASS, line.name());
            }
            current = new Question(line.name());
            if (questions.put(line.name(), current) != null) {
                throw line.refused(Reason.NAME_TWICE, LimeSurveyLines.NAME, line.name());
            }
            survey.groups.get(survey.groups.size() - 1).questions.add(current);
            current.type = line.type();
            current.relevance = line.relevance();
            current.pattern = line.validation();
            current.mandatory = line.mandatory();
            current.other = line.other().equals("Y");
            current.attributes.putAll(line.others());
        }
        current.text = current.text.and(language, line.text());
        current.help = current.help.and(language, line.help());
    }

    private Question parent(LimeSurveyLines.Line line) {
        if (current == null) {
            throw line.refused(Reason.NO_QUESTION, LimeSurveyLines.CLASS, line.name());
        }
        return current;
    }

    private void part(LimeSurveyLines.Line line, List<Part> parts) {
        requireNamed(line);
        String language = language(line);
        int scale = line.type().equals("1") ? 1 : 0;
        // a part without words shows its code
        String text = line.text().isEmpty() ? line.name() : line.text();
        Part there = parts.stream().filter(part -> part.code.equals(line.name()) && part.scale == scale).findFirst().orElse(null);
        if (language.equals(survey.base)) {
            if (there != null) {
                throw line.refused(Reason.NAME_TWICE, LimeSurveyLines.NAME, line.name());
            }
            Part part = new Part(line.name(), scale, Wording.of(language, text));
            boolean always = line.kind().equals("A") || line.relevance().equals("1");
            part.relevance = always ? "" : line.relevance();
            parts.add(part);
        } else if (there == null) {
            throw line.refused(Reason.TRANSLATION_ALONE, LimeSurveyLines.NAME, line.name());
        } else {
            // one that is not translated falls back and does not show its code
            there.text = there.text.and(language, line.text());
        }
    }

    private static void requireNamed(LimeSurveyLines.Line line) {
        if (line.name().isEmpty()) {
            throw line.refused(Reason.NAME_MISSING, LimeSurveyLines.NAME, "");
        }
    }

    private String language(LimeSurveyLines.Line line) {
        if (line.language().isEmpty()) {
            return survey.base;
        }
        String code = known(line, line.language());
        survey.languages.add(code);
        return code;
    }

    private static String known(LimeSurveyLines.Line line, String code) {
        return Languages.code(code).orElseThrow(() -> line.refused(Reason.LANGUAGE_UNKNOWN, LimeSurveyLines.LANGUAGE, code));
    }
}
