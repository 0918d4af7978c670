package org.throughline.survey.transfer.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.entity.FileUnreadable;
import org.throughline.survey.transfer.entity.NotCarried.Reason;
import org.throughline.survey.transfer.entity.Reading;

/**
 * Reads a survey that Qualtrics exported (.qsf, JSON): blocks in the order of the survey's flow, questions by their type
 * and selector. Nothing of the format is published; what is read here is what files show.
 */
final class Qualtrics {

    private final JsonObject file;
    private final Assembly to;
    private final boolean favorableLast;
    private final Map<String, JsonObject> questions = new LinkedHashMap<>();
    private final Map<String, JsonObject> blocks = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final String base;
    private final QualtricsWords words;

    private Qualtrics(JsonObject file, String code, boolean favorableLast) {
        this.file = file;
        this.favorableLast = favorableLast;
        to = new Assembly(code, Origin.QUALTRICS);
        base = Languages.code(Json.text(Json.object(file, "SurveyEntry"), "SurveyLanguage")).orElse("en");
        words = new QualtricsWords(base);
    }

    static Reading read(byte[] content, String code, boolean favorableLast) {
        JsonObject file = Json.read(content);
        if (!(file.get("SurveyElements") instanceof JsonArray) || !(file.get("SurveyEntry") instanceof JsonObject)) {
            throw new FileUnreadable(FileUnreadable.Reason.NOT_QUALTRICS, "");
        }
        return new Qualtrics(file, code, favorableLast).all();
    }

    private Reading all() {
        to.title = Wording.of(base, PlainText.of(Json.text(file.getJsonObject("SurveyEntry"), "SurveyName")));
        String description = PlainText.of(Json.text(file.getJsonObject("SurveyEntry"), "SurveyDescription"));
        to.welcome = Wording.of(base, description);
        languages.add(base);
        JsonObject flow = JsonValue.EMPTY_JSON_OBJECT;
        for (JsonObject element : Json.objects(file, "SurveyElements")) {
            switch (Json.text(element, "Element")) {
                case "SQ" -> questions.put(Json.text(element, "PrimaryAttribute"), Json.object(element, "Payload"));
                case "BL" -> Json.objects(element, "Payload").forEach(block -> blocks.put(Json.text(block, "ID"), block));
                case "FL" -> flow = Json.object(element, "Payload");
                case "NT" -> Json.objects(Json.object(element, "Payload"), "Notes")
                        .forEach(note -> to.lost(Json.text(Json.object(element, "Payload"), "ParentID"), Json.text(note, "Message"), Reason.NOTE));
                case "SO" -> to.lost("survey", "BackButton, SurveyProtection, Skin, …", Reason.SETTINGS);
                case "QO" -> to.lost("survey", Json.text(element, "SecondaryAttribute"), Reason.QUOTA);
                default -> { }
            }
        }
        questions.values().forEach(question -> Json.object(question, "Language").keySet().forEach(code -> Languages.code(code).ifPresent(languages::add)));
        flow(Json.objects(flow, "Flow"), null, "");
        rest();
        return to.done();
    }

    /** Blocks that the flow never shows, and what lies in the trash. */
    private void rest() {
        boolean anything = !done.isEmpty();
        blocks.values().forEach(block -> {
            if (!anything && !Json.text(block, "Type").equals("Trash")) {
                block(block, null, "");
            }
        });
        questions.forEach((id, question) -> {
            if (!done.contains(id)) {
                to.lost(tag(question, id), PlainText.of(Json.text(question, "QuestionText")), Reason.UNUSED);
            }
        });
    }

    private void flow(List<JsonObject> steps, Formula when, String inWords) {
        for (JsonObject step : steps) {
            String id = Json.text(step, "FlowID");
            switch (Json.text(step, "Type")) {
                case "Block", "Standard" -> {
                    JsonObject block = blocks.get(Json.text(step, "ID"));
                    if (block != null && done.add(Json.text(step, "ID"))) {
                        block(block, when, inWords);
                    } else if (block != null) {
                        to.lost(id, Json.text(block, "Description"), Reason.REPEATED);
                    }
                }
                case "Branch" -> {
                    JsonObject logic = Json.object(step, "BranchLogic");
                    String words = QualtricsLogic.words(logic);
                    Formula both = when;
                    try {
                        Formula own = QualtricsLogic.read(logic, this::tag);
                        both = when == null ? own : new Formula.All(List.of(when, own));
                    } catch (Formula.Beyond beyond) {
                        to.lost(id, words, Reason.CONDITION);
                    }
                    flow(Json.objects(step, "Flow"), both, inWords.isEmpty() ? words : inWords + " and " + words);
                }
                case "Group" -> flow(Json.objects(step, "Flow"), when, inWords);
                case "BlockRandomizer" -> {
                    to.lost(id, "BlockRandomizer", Reason.CHANCE);
                    flow(Json.objects(step, "Flow"), when, inWords);
                }
                case "Root" -> flow(Json.objects(step, "Flow"), when, inWords);
                default -> to.lost(id, Json.text(step, "Type"), Reason.FLOW);
            }
        }
    }

    private void block(JsonObject block, Formula when, String inWords) {
        String heading = PlainText.of(Json.text(block, "Description"));
        Assembly.Part part = to.section(Json.text(block, "ID"), heading.isEmpty() ? to.title : Wording.of(base, heading));
        part.onlyWhen(when, inWords);
        for (JsonObject element : Json.objects(block, "BlockElements")) {
            String id = Json.text(element, "QuestionID");
            if (Json.text(element, "Type").equals("Question") && questions.containsKey(id) && done.add(id)) {
                question(id, questions.get(id));
                for (JsonObject skip : Json.objects(element, "SkipLogic")) {
                    to.lost(tag(questions.get(id), id), PlainText.of(Json.text(skip, "Description")), Reason.SKIP);
                }
            }
        }
        JsonObject options = Json.object(block, "Options");
        if (Set.of("RandomizeAll", "RandomizeWithOnlyX", "Advanced").contains(Json.text(options, "RandomizeQuestions"))) {
            if (Json.text(options, "RandomizeQuestions").equals("RandomizeAll")) {
                part.shuffled();
            } else {
                to.lost(Json.text(block, "ID"), Json.text(options, "RandomizeQuestions"), Reason.CHANCE);
            }
        }
        if (!Json.text(options, "Looping").isEmpty() && !Json.text(options, "Looping").equals("None")) {
            to.lost(Json.text(block, "ID"), Json.text(options, "Looping"), Reason.REPEATED);
        }
    }

    private static String tag(JsonObject question, String id) {
        String tag = Json.text(question, "DataExportTag");
        return tag.isEmpty() ? id : tag;
    }

    /** The name under which a question's items are known: of a column its question's with the number. */
    private String tag(String id) {
        String question = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
        String tag = questions.containsKey(question) ? tag(questions.get(question), question) : question;
        return id.contains("#") ? tag + id.substring(id.indexOf('#')) : tag;
    }

    private void question(String id, JsonObject question) {
        String source = tag(question, id);
        String type = Json.text(question, "QuestionType");
        String selector = Json.text(question, "Selector");
        Wording text = words.text(question, "QuestionText");
        Asked asked = new Asked(source, question, text);
        switch (type) {
            case "MC" -> {
                if (selector.equals("NPS")) {
                    add(asked, new Draft(source, ItemType.TEN, text));
                } else {
                    choice(asked, selector.startsWith("MA") || selector.equals("MSB") ? ItemType.MULTIPLE : ItemType.SINGLE);
                }
            }
            case "Matrix" -> matrix(asked, source, text, question, selector, Json.text(question, "SubSelector"));
            case "SBS" -> sideBySide(asked);
            case "TE" -> words(asked, selector);
            case "RO" -> choice(asked, ItemType.RANKING);
            case "DB" -> add(asked, new Draft(source, ItemType.INFORMATION, text));
            case "Slider", "CS" -> numbers(asked, type);
            case "FileUpload", "Signature", "Draw" -> to.lost(source, type + ": " + text.in(base), Reason.UPLOAD);
            case "Meta", "Timing", "Captcha" -> to.lost(source, type, Reason.BACKGROUND);
            default -> to.lost(source, type + " " + selector + ": " + text.in(base), Reason.TYPE);
        }
        QualtricsBesides.tell(to, source, question);
    }

    private record Asked(String source, JsonObject question, Wording text) {}

    private boolean add(Asked asked, Draft draft) {
        JsonObject settings = Json.object(Json.object(asked.question(), "Validation"), "Settings");
        draft.required = Json.text(settings, "ForceResponse").equals("ON") && !Json.text(settings, "ForceResponseType").equals("RequestResponse");
        for (String name : List.of("DisplayLogic", "InPageDisplayLogic")) {
            shownIf(draft, draft.source, Json.object(asked.question(), name), Reason.CONDITION);
        }
        return to.add(draft);
    }

    private void shownIf(Draft draft, String place, JsonObject logic, Reason otherwise) {
        if (logic.isEmpty()) {
            return;
        }
        String words = QualtricsLogic.words(logic);
        if (otherwise != Reason.CONDITION) {
            to.lost(place, words, otherwise);
            return;
        }
        try {
            draft.onlyWhen(QualtricsLogic.read(logic, this::tag), words);
        } catch (Formula.Beyond beyond) {
            to.lost(place, words, Reason.CONDITION);
        }
    }

    private void choice(Asked asked, ItemType type) {
        Draft draft = new Draft(asked.source(), type, asked.text());
        List<Draft> which = new ArrayList<>();
        QualtricsWords.entries(asked.question(), "Choices", "ChoiceOrder").forEach((key, entry) -> {
            Wording label = words.label(asked.question(), "Choices", key, entry);
            draft.option(key, label);
            entryRest(asked.source(), label, entry);
            if (Json.said(entry, "TextEntry")) {
                Draft line = new Draft(asked.source() + "_" + key + "_TEXT", ItemType.LINE, label);
                which.add(line.onlyWhen(type == ItemType.RANKING ? new Formula.Answered(asked.source()) : new Formula.Chosen(asked.source(), key), key));
            }
        });
        JsonObject settings = Json.object(Json.object(asked.question(), "Validation"), "Settings");
        if (type.takesSeveral()) {
            Integer fewest = number(settings, "MinChoices");
            Integer most = number(settings, "MaxChoices");
            draft.limits = Limits.choices(fewest, most);
        }
        String chance = Json.text(Json.object(asked.question(), "Randomization"), "Type");
        draft.shuffled = chance.equals("All");
        if (!chance.isEmpty() && !chance.equals("All") && !chance.equals("None")) {
            to.lost(asked.source(), chance, Reason.CHANCE);
        }
        if (add(asked, draft)) {
            which.forEach(to::add);
        }
    }

    private static Integer number(JsonObject settings, String name) {
        String said = Json.text(settings, name);
        return said.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(said) : null;
    }

    private void entryRest(String source, Wording label, JsonObject entry) {
        if (!Json.object(entry, "DisplayLogic").isEmpty()) {
            to.lost(source + ": " + label.in(base), QualtricsLogic.words(Json.object(entry, "DisplayLogic")), Reason.OPTION_CONDITION);
        }
        if (Json.said(entry, "ExclusiveAnswer")) {
            to.lost(source, label.in(base), Reason.EXCLUSIVE);
        }
        if (!Json.object(entry, "Image").isEmpty()) {
            to.lost(source, label.in(base), Reason.MEDIA);
        }
    }

    /** Rows that share their answers become items of one grid. */
    private void matrix(Asked asked, String source, Wording stem, JsonObject question, String selector, String subSelector) {
        boolean typed = selector.equals("TE");
        boolean several = subSelector.equals("MultipleAnswer");
        Map<String, JsonObject> answers = QualtricsWords.entries(question, "Answers", "AnswerOrder");
        Map<String, JsonObject> rows = QualtricsWords.entries(question, "Choices", "ChoiceOrder");
        boolean bipolar = selector.equals("Bipolar");
        if (!Set.of("Likert", "TE", "Bipolar", "MaxDiff", "Profile", "RO", "CS").contains(selector) || Set.of("MaxDiff", "Profile", "RO").contains(selector)) {
            to.lost(source, "Matrix " + selector + ": " + stem.in(base), Reason.TYPE);
            return;
        }
        rows.forEach((key, row) -> {
            Wording label = words.label(asked.question(), "Choices", key, row);
            if (typed || selector.equals("CS")) {
                cells(asked, source, stem, question, key, label, answers, selector.equals("CS") ? ItemType.NUMBER
                        : Set.of("Essay", "Long").contains(subSelector) ? ItemType.TEXT : ItemType.LINE);
                return;
            }
            Draft draft = new Draft(source + "_" + key, several ? ItemType.MULTIPLE : ItemType.SCALE, label);
            draft.grid = stem.isEmpty() ? null : new Grid(source, stem);
            int place = 0;
            for (Map.Entry<String, JsonObject> answer : answers.entrySet()) {
                place++;
                Wording named = words.label(question, "Answers", answer.getKey(), answer.getValue());
                int value = several || favorableLast ? place : answers.size() + 1 - place;
                draft.option(value, answer.getKey(), several ? null : 2 * value > answers.size() + 1, named);
                entryRest(source, named, answer.getValue());
            }
            shownIf(draft, draft.source, Json.object(row, "DisplayLogic"), Reason.CONDITION);
            if (add(asked, draft) && Json.said(row, "TextEntry")) {
                to.add(new Draft(draft.source + "_TEXT", ItemType.LINE, label));
            }
        });
        if (bipolar) {
            to.lost(source, stem.in(base), Reason.SCALE_WORDS);
        }
    }

    private void cells(Asked asked, String source, Wording stem, JsonObject question, String key, Wording row, Map<String, JsonObject> columns, ItemType type) {
        columns.forEach((column, entry) -> {
            Wording named = words.label(question, "Answers", column, entry);
            Map<String, String> both = new LinkedHashMap<>();
            row.byLanguage().forEach((language, text) -> both.put(language, columns.size() == 1 && named.isEmpty() ? text : text + " – " + named.in(language)));
            Draft draft = new Draft(source + "_" + key + "_" + column, type, new Wording(both));
            draft.grid = stem.isEmpty() ? null : new Grid(source, stem);
            add(asked, draft);
        });
    }

    /** Each column of a side-by-side question is a matrix of its own. */
    private void sideBySide(Asked asked) {
        Json.object(asked.question(), "AdditionalQuestions").forEach((number, value) -> {
            if (value instanceof JsonObject column) {
                String source = asked.source() + "#" + number;
                Wording head = words.text(column, "QuestionText");
                Map<String, String> both = new LinkedHashMap<>();
                asked.text().byLanguage().forEach((language, text) -> both.put(language, text + " – " + head.in(language)));
                matrix(new Asked(source, column, asked.text()), source, new Wording(both), column, Json.text(column, "Selector"), Json.text(column, "SubSelector"));
                QualtricsBesides.tell(to, source, column);
            }
        });
    }

    private void words(Asked asked, String selector) {
        JsonObject settings = Json.object(Json.object(asked.question(), "Validation"), "Settings");
        if (selector.equals("FORM")) {
            QualtricsWords.entries(asked.question(), "Choices", "ChoiceOrder").forEach((key, entry) -> {
                Draft draft = new Draft(asked.source() + "_" + key, ItemType.LINE, words.label(asked.question(), "Choices", key, entry));
                draft.grid = asked.text().isEmpty() ? null : new Grid(asked.source(), asked.text());
                add(asked, draft);
            });
            return;
        }
        String content = Json.text(settings, "ContentType");
        ItemType type = content.equals("ValidNumber") ? ItemType.NUMBER : content.equals("ValidDate") ? ItemType.DATE
                : Set.of("ML", "ESTB").contains(selector) ? ItemType.TEXT : ItemType.LINE;
        Draft draft = new Draft(asked.source(), type, asked.text());
        if (selector.equals("PW")) {
            to.lost(asked.source(), selector, Reason.MASKED);
        }
        if (type == ItemType.NUMBER) {
            JsonObject bounds = Json.object(settings, "ValidNumber");
            draft.limits = Limits.numbers(decimal(bounds, "Min"), decimal(bounds, "Max"), Json.text(bounds, "NumDecimals").equals("0"));
        } else if (type != ItemType.DATE) {
            Integer longest = number(settings, "MaxChars");
            draft.limits = Limits.words(longest, content.equals("ValidEmail") && type == ItemType.LINE ? "[^@\\s]+@[^@\\s]+" : null);
            if (!Set.of("", "ValidEmail").contains(content) || content.equals("ValidEmail") && type != ItemType.LINE) {
                to.lost(asked.source(), content, Reason.VALIDATION);
            }
            if (number(settings, "MinChars") != null) {
                to.lost(asked.source(), "MinChars " + number(settings, "MinChars"), Reason.VALIDATION);
            }
        }
        add(asked, draft);
    }

    private static BigDecimal decimal(JsonObject of, String name) {
        String said = Json.text(of, name);
        return said.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?") ? new BigDecimal(said) : null;
    }

    private void numbers(Asked asked, String type) {
        JsonObject configuration = Json.object(asked.question(), "Configuration");
        BigDecimal low = decimal(configuration, "CSSliderMin");
        BigDecimal high = decimal(configuration, "CSSliderMax");
        boolean whole = Json.text(configuration, "NumDecimals").equals("0");
        QualtricsWords.entries(asked.question(), "Choices", "ChoiceOrder").forEach((key, entry) -> {
            Draft draft = new Draft(asked.source() + "_" + key, ItemType.NUMBER, words.label(asked.question(), "Choices", key, entry));
            draft.grid = asked.text().isEmpty() ? null : new Grid(asked.source(), asked.text());
            draft.limits = Limits.numbers(low, high, whole);
            shownIf(draft, draft.source, Json.object(entry, "DisplayLogic"), Reason.CONDITION);
            add(asked, draft);
        });
        List<String> labels = new ArrayList<>();
        Json.object(asked.question(), "Labels").values().forEach(label -> labels.add(PlainText.of(Json.text(label.asJsonObject(), "Display"))));
        if (!labels.isEmpty()) {
            to.lost(asked.source(), String.join(" · ", labels), Reason.SCALE_WORDS);
        }
        if (type.equals("CS")) {
            to.lost(asked.source(), Json.text(Json.object(Json.object(asked.question(), "Validation"), "Settings"), "ChoiceTotal"), Reason.SUM);
        }
    }
}
