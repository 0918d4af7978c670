package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.Ids;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/**
 * The texts of an instrument by their places, which stay the same from edition to edition as long as items keep their
 * codes. What the rows of a matrix share is one text.
 */
final class Phrases {

    static final String TITLE = "title";
    static final String WELCOME = "welcome";

    private final Map<String, Wording> byPlace = new LinkedHashMap<>();

    private Phrases() {}

    static Map<String, Wording> of(Questionnaire questionnaire) {
        Phrases phrases = new Phrases();
        phrases.put(TITLE, questionnaire.title());
        phrases.put(WELCOME, questionnaire.welcome());
        for (Section section : questionnaire.sections()) {
            phrases.put(heading(section), section.title());
            section.items().forEach(phrases::item);
        }
        return phrases.byPlace;
    }

    private void put(String place, Wording wording) {
        if (!wording.isEmpty()) {
            byPlace.putIfAbsent(place, wording);
        }
    }

    private void item(Item item) {
        Grid grid = item.asking().grid();
        if (grid != null) {
            put(stem(grid), grid.stem());
        }
        put(text(item), item.text());
        put(help(item), item.help());
        for (Option option : item.options()) {
            String shared = shared(item, option);
            // rows of one matrix whose answers differ have them each for itself
            boolean same = shared != null && byPlace.getOrDefault(shared, option.label()).equals(option.label());
            put(same ? shared : own(item, option), option.label());
        }
    }

    private static String heading(Section section) {
        return "section." + section.items().get(0).code();
    }

    private static String stem(Grid grid) {
        return "matrix." + grid.code();
    }

    private static String text(Item item) {
        return "item." + item.code();
    }

    private static String help(Item item) {
        return "help." + item.code();
    }

    private static String shared(Item item, Option option) {
        return item.asking().grid() == null ? null : "answers." + item.asking().grid().code() + "." + option.value();
    }

    private static String own(Item item, Option option) {
        return "answer." + item.code() + "." + option.value();
    }

    /** The instrument with these texts in the language, by place; "" takes one away. A copy, with ids of its own. */
    static Questionnaire with(Questionnaire of, String language, Map<String, String> texts) {
        Map<String, Wording> before = of(of);
        List<Section> sections = new ArrayList<>();
        for (Section section : of.sections()) {
            List<Item> items = section.items().stream().map(item -> item(item, language, texts, before)).toList();
            sections.add(new Section(said(section.title(), heading(section), language, texts), items, section.when(), section.shuffled()));
        }
        return new Questionnaire(Ids.timeOrdered(), of.code(), of.edition(), of.origin(), said(of.title(), TITLE, language, texts),
                said(of.welcome(), WELCOME, language, texts), sections);
    }

    private static Item item(Item item, String language, Map<String, String> texts, Map<String, Wording> before) {
        List<Option> options = item.options().stream().map(option -> {
            String shared = shared(item, option);
            String place = shared != null && option.label().equals(before.get(shared)) ? shared : own(item, option);
            return new Option(option.value(), option.favorable(), option.apart(), said(option.label(), place, language, texts), option.picture());
        }).toList();
        Grid grid = item.asking().grid();
        Grid said = grid == null ? null : new Grid(grid.code(), said(grid.stem(), stem(grid), language, texts));
        return new Item(Ids.timeOrdered(), item.code(), item.type(), item.commitment(), said(item.text(), text(item), language, texts),
                said(item.help(), help(item), language, texts), options, item.asking().inGrid(said));
    }

    private static Wording said(Wording wording, String place, String language, Map<String, String> texts) {
        String text = texts.get(place);
        if (text == null || wording.isEmpty()) {
            return wording;
        }
        Map<String, String> all = new LinkedHashMap<>(wording.byLanguage());
        all.remove(language);
        // the last words of a text are not taken away
        return text.isBlank() ? new Wording(all.isEmpty() ? wording.byLanguage() : all) : new Wording(all).and(language, text);
    }
}
