package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.LimeSurvey.Group;
import org.throughline.survey.transfer.control.LimeSurvey.Part;
import org.throughline.survey.transfer.control.LimeSurvey.Question;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.FileUnreadable.Reason;

/**
 * Reads an .lss file, the rows of LimeSurvey's own tables as XML. Since version 4 texts stand in tables of their own
 * (question_l10ns and so on); up to 3, and so in 2.05, each row is there once for each language.
 */
final class LimeSurveyFile {

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final LimeSurvey survey = new LimeSurvey();

    private LimeSurveyFile() {}

    static LimeSurvey read(byte[] content) {
        LimeSurveyFile file = new LimeSurveyFile();
        file.tables(content);
        file.survey();
        file.groups();
        file.questions();
        file.parts();
        file.attributes();
        file.survey.groups.addAll(file.groups.values());
        return file.survey;
    }

    private void tables(byte[] content) {
        int line = 1;
        try {
            XMLStreamReader reader = Xml.reader(content);
            String table = null;
            Map<String, String> row = null;
            int depth = 0;
            boolean ours = false;
            while (reader.hasNext()) {
                int event = reader.next();
                line = reader.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    String name = reader.getLocalName();
                    ours |= name.equals("LimeSurveyDocType");
                    if (depth == 2) {
                        table = name;
                    } else if (depth == 4 && name.equals("row")) {
                        row = new HashMap<>();
                        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
                    } else if (depth == 5 && row != null) {
                        row.put(name, reader.getElementText());
                        depth--;
                    } else if (depth == 3 && "languages".equals(table)) {
                        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(Map.of("code", reader.getElementText()));
                        depth--;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    row = depth < 4 ? null : row;
                }
            }
            if (!ours || !tables.containsKey("questions")) {
                throw new FileUnreadable(Reason.NOT_LIMESURVEY, line, "", "");
            }
        } catch (XMLStreamException e) {
            throw new FileUnreadable(Reason.NOT_XML, Math.max(line, Xml.line(e)), "", "");
        }
    }

    private List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private static String of(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static int order(Map<String, String> row, String column) {
        String said = of(row, column);
        return said.matches("-?[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    private String language(Map<String, String> row, String column) {
        String said = of(row, column);
        return said.isEmpty() ? survey.base
                : Languages.code(said).orElseThrow(() -> new FileUnreadable(Reason.LANGUAGE_UNKNOWN, 1, column, said));
    }

    private void survey() {
        rows("surveys").stream().findFirst().ifPresent(row -> {
            survey.base = Languages.code(of(row, "language")).orElse("en");
        });
        survey.languages.add(survey.base);
        rows("languages").forEach(row -> survey.languages.add(language(row, "code")));
        for (Map<String, String> row : rows("surveys_languagesettings")) {
            String language = language(row, "surveyls_language");
            survey.title = survey.title.and(language, PlainText.of(of(row, "surveyls_title")));
            survey.description = survey.description.and(language, PlainText.of(of(row, "surveyls_description")));
            survey.welcome = survey.welcome.and(language, PlainText.of(of(row, "surveyls_welcometext")));
            survey.thanks = survey.thanks.and(language, PlainText.of(of(row, "surveyls_endtext")));
            survey.mails |= row.entrySet().stream().anyMatch(text -> text.getKey().startsWith("surveyls_email_") && !text.getValue().isBlank());
        }
        survey.quotas = rows("quota").size();
    }

    private void groups() {
        List<Map<String, String>> rows = rows("groups").stream().sorted(Comparator.comparingInt(row -> order(row, "group_order"))).toList();
        for (Map<String, String> row : rows) {
            Group group = groups.computeIfAbsent(of(row, "gid"), id -> new Group("G" + (groups.size() + 1)));
            group.relevance = of(row, "grelevance");
            group.chance = of(row, "randomization_group");
            name(group, row);
        }
        for (Map<String, String> row : rows("group_l10ns")) {
            Group group = groups.get(of(row, "gid"));
            if (group != null) {
                name(group, row);
            }
        }
    }

    private void name(Group group, Map<String, String> row) {
        if (!of(row, "group_name").isEmpty()) {
            String language = language(row, "language");
            group.title = group.title.and(language, PlainText.of(of(row, "group_name")));
            group.description = group.description.and(language, PlainText.of(of(row, "description")));
        }
    }

    private void questions() {
        List<Map<String, String>> rows = rows("questions").stream().sorted(Comparator.comparingInt(row -> order(row, "question_order"))).toList();
        for (Map<String, String> row : rows) {
            Group group = groups.get(of(row, "gid"));
            if (group == null) {
                throw new FileUnreadable(Reason.NO_GROUP, 1, "gid", of(row, "title"));
            }
            Question question = questions.get(of(row, "qid"));
            if (question == null) {
                question = new Question(of(row, "title"));
                questions.put(of(row, "qid"), question);
                group.questions.add(question);
            }
            question.type = of(row, "type");
            question.relevance = of(row, "relevance");
            question.pattern = of(row, "preg");
            question.mandatory = of(row, "mandatory");
            question.other = of(row, "other").equals("Y");
            question.number = of(row, "sid") + "X" + of(row, "gid") + "X" + of(row, "qid");
            words(question, row);
        }
        for (Map<String, String> row : rows("question_l10ns")) {
            Question question = questions.get(of(row, "qid"));
            if (question != null) {
                words(question, row);
            }
        }
    }

    private void words(Question question, Map<String, String> row) {
        if (row.containsKey("question")) {
            String language = language(row, "language");
            question.text = question.text.and(language, PlainText.of(of(row, "question")));
            question.help = question.help.and(language, PlainText.of(of(row, "help")));
        }
    }

    private void parts() {
        Map<String, Part> subquestions = new HashMap<>();
        rows("subquestions").stream().sorted(Comparator.comparingInt(row -> order(row, "question_order"))).forEach(row -> {
            Question parent = questions.get(of(row, "parent_qid"));
            if (parent != null) {
                Part part = subquestions.computeIfAbsent(of(row, "qid"), id -> added(parent.subquestions, of(row, "title"), row));
                part.relevance = of(row, "relevance").equals("1") ? "" : of(row, "relevance");
                words(part, row, "question");
            }
        });
        rows("question_l10ns").forEach(row -> words(subquestions.get(of(row, "qid")), row, "question"));
        Map<String, Part> answers = new HashMap<>();
        rows("answers").stream().sorted(Comparator.comparingInt(row -> order(row, "sortorder"))).forEach(row -> {
            Question parent = questions.get(of(row, "qid"));
            if (parent != null) {
                String id = row.containsKey("aid") ? of(row, "aid") : of(row, "qid") + " " + of(row, "scale_id") + " " + of(row, "code");
                words(answers.computeIfAbsent(id, key -> added(parent.answers, of(row, "code"), row)), row, "answer");
            }
        });
        rows("answer_l10ns").forEach(row -> words(answers.get(of(row, "aid")), row, "answer"));
        questions.values().forEach(question -> {
            question.subquestions.forEach(LimeSurveyFile::named);
            question.answers.forEach(LimeSurveyFile::named);
        });
    }

    private static Part added(List<Part> parts, String code, Map<String, String> row) {
        Part part = new Part(code, order(row, "scale_id"), Wording.NONE);
        parts.add(part);
        return part;
    }

    private void words(Part part, Map<String, String> row, String column) {
        if (part != null && row.containsKey(column)) {
            part.text = part.text.and(language(row, "language"), PlainText.of(of(row, column)));
        }
    }

    /** LimeSurvey shows the code of a part without words, as its demo surveys do. */
    private static void named(Part part) {
        if (part.text.isEmpty()) {
            part.text = Wording.of("en", part.code);
        }
    }

    private void attributes() {
        for (Map<String, String> row : rows("question_attributes")) {
            Question question = questions.get(of(row, "qid"));
            String language = of(row, "language");
            boolean leading = language.isEmpty() || Languages.code(language).filter(survey.base::equals).isPresent();
            if (question != null && leading && !of(row, "value").isEmpty()) {
                question.attributes.put(of(row, "attribute"), of(row, "value"));
            }
        }
        Map<String, String> defaults = new HashMap<>();
        rows("defaultvalue_l10ns").forEach(row -> defaults.putIfAbsent(of(row, "dvid"), of(row, "defaultvalue")));
        for (Map<String, String> row : rows("defaultvalues")) {
            Question question = questions.get(of(row, "qid"));
            String said = row.containsKey("defaultvalue") ? of(row, "defaultvalue") : defaults.getOrDefault(of(row, "dvid"), "");
            if (question != null && !said.isEmpty()) {
                question.attributes.merge("default", said, (one, other) -> one.equals(other) ? one : one + ", " + other);
            }
        }
    }
}
