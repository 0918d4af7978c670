package org.throughline.demo.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.Ids;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/** The story's instruments, from their files to questionnaires. */
final class SurveyInstruments {

    private static final List<String> LANGUAGES = List.of("en", "es", "ar");
    private static final Map<String, Wording> TITLES = Map.of(
            "student", new Wording(Map.of("en", "Student voice", "es", "Voz de los estudiantes")),
            "family", new Wording(Map.of("en", "Family voice", "es", "Voz de las familias", "ar", "صوت العائلات")),
            "staff", new Wording(Map.of("en", "Staff voice", "es", "Voz del personal")));

    private final Telling telling;
    private final Map<String, UUID> commitments;
    private final List<Option> scale;

    SurveyInstruments(Telling telling, Map<String, UUID> commitments) {
        this.telling = telling;
        this.commitments = commitments;
        this.scale = telling.rows("instruments/scales.csv").stream().map(row -> new Option(
                row.get("value").equals("dk") ? Option.NONE : Integer.parseInt(row.get("value")),
                row.get("favorable").isEmpty() ? null : Boolean.valueOf(row.get("favorable")), row.get("value").equals("dk"), wording(row, "label"))).toList();
    }

    Questionnaire of(String audience) {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        Map<String, Wording> headings = telling.rows("instruments/sections.csv").stream().filter(row -> row.get("instrument").equals(audience))
                .collect(Collectors.toMap(row -> row.get("section"), row -> wording(row, "title")));
        telling.rows("instruments/" + audience + ".csv").forEach(row -> items.computeIfAbsent(row.get("section"), key -> new ArrayList<>())
                .add(item(row, new Construct(row.get("section"), headings.get(row.get("section")), Wording.NONE))));
        List<Section> sections = items.entrySet().stream().map(entry -> new Section(headings.get(entry.getKey()), entry.getValue())).toList();
        return Questionnaire.first(audience + "-voice", Origin.OWN, TITLES.get(audience), Wording.NONE, sections);
    }

    /** The scales of a section measure what it is about. */
    private Item item(Map<String, String> row, Construct construct) {
        ItemType type = switch (row.get("type")) {
            case "likert5" -> ItemType.SCALE;
            case "single" -> ItemType.SINGLE;
            default -> ItemType.TEXT;
        };
        List<Option> options = type == ItemType.SCALE ? scale : type == ItemType.SINGLE ? listed(row) : List.of();
        return new Item(Ids.timeOrdered(), row.get("item"), type, commitments.get(row.get("commitment")), wording(row, "text"), wording(row, "help"), options,
                type == ItemType.SCALE ? Asking.PLAIN.counting(new Scoring(construct, false)) : Asking.PLAIN);
    }

    private static List<Option> listed(Map<String, String> row) {
        List<Option> options = new ArrayList<>();
        String[] english = row.get("options").split("\\|");
        for (int i = 0; i < english.length; i++) {
            Wording label = Wording.of("en", english[i]);
            for (String language : List.of("es", "ar")) {
                String[] others = row.getOrDefault("options_" + language, "").split("\\|");
                label = i < others.length ? label.and(language, others[i]) : label;
            }
            options.add(new Option(i + 1, null, false, label));
        }
        return options;
    }

    private static Wording wording(Map<String, String> row, String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language, row.getOrDefault(column + "_" + language, "")));
        return new Wording(texts);
    }
}
