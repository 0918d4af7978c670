package org.throughline.survey.report.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/** The columns of a campaign's data, in the order of its questions. */
public final class Variables {

    public static final String RESPONSE = "response";
    public static final String PERSON = "person";
    public static final String SCHOOL = "school";
    public static final String SCHOOL_NAME = "school_name";
    public static final String GRADE = "grade";
    public static final String HOME = "home_language";
    public static final String GROUP = "in_group";
    public static final String LANGUAGE = "language";
    public static final String DAY = "answered_on";

    private static final int LONGEST = 64;
    /** Words of SPSS that no variable may be named. */
    private static final Set<String> RESERVED = Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private final Set<String> taken = new HashSet<>();
    private final List<Variable> all = new ArrayList<>();

    /** Names of answers are told only where the campaign was answered by name; so are days, and what was typed. */
    public static List<Variable> of(Questionnaire asked, Confidentiality promise, Function<String, Wording> words) {
        return new Variables().build(asked, promise, words);
    }

    private List<Variable> build(Questionnaire asked, Confidentiality promise, Function<String, Wording> words) {
        boolean named = promise == Confidentiality.NAMED;
        given(RESPONSE, Variable.Kind.NUMBER, words);
        if (named) {
            given(PERSON, Variable.Kind.WORDS, words);
        }
        List.of(SCHOOL, SCHOOL_NAME, GRADE, HOME, GROUP, LANGUAGE).forEach(name -> given(name, Variable.Kind.WORDS, words));
        if (named) {
            given(DAY, Variable.Kind.DAY, words);
        }
        Wording chosen = words.apply("chosen");
        Wording notChosen = words.apply("not-chosen");
        for (Section section : asked.sections()) {
            for (Item item : section.items()) {
                add(section, item, named, List.of(new Variable.Value(0, notChosen, false), new Variable.Value(1, chosen, false)));
            }
        }
        return List.copyOf(all);
    }

    private void given(String name, Variable.Kind kind, Function<String, Wording> words) {
        taken.add(name);
        all.add(Variable.given(name, kind, words.apply(name)));
    }

    private void add(Section section, Item item, boolean named, List<Variable.Value> chosen) {
        String stem = plain(item.code());
        switch (item.type()) {
            case INFORMATION -> { }
            case NUMBER -> all.add(asked(section, item, name(stem), Variable.Kind.NUMBER, item.text(), List.of(), null));
            case DATE -> all.add(asked(section, item, name(stem), Variable.Kind.DAY, item.text(), List.of(), null));
            case LINE, TEXT -> {
                if (named) {
                    all.add(asked(section, item, name(stem), Variable.Kind.WORDS, item.text(), List.of(), null));
                }
            }
            case MULTIPLE -> item.options().forEach(option -> all.add(asked(section, item, name(stem + "_" + option.value()), Variable.Kind.CODE, option.label(), chosen, option.value())));
            case RANKING -> item.options().forEach(option -> all.add(asked(section, item, name(stem + "_" + option.value()), Variable.Kind.NUMBER, option.label(), List.of(), option.value())));
            default -> all.add(asked(section, item, name(stem), Variable.Kind.CODE, item.text(), values(item), null));
        }
    }

    private static List<Variable.Value> values(Item item) {
        List<Variable.Value> values = new ArrayList<>();
        item.counted().stream().sorted(Comparator.comparingInt(Option::value)).forEach(option -> values.add(new Variable.Value(option.value(), option.label(), false)));
        item.options().stream().filter(Option::apart).forEach(option -> values.add(new Variable.Value(option.value(), option.label(), true)));
        return values;
    }

    private static Variable asked(Section section, Item item, String name, Variable.Kind kind, Wording label, List<Variable.Value> values, Integer option) {
        String scale = item.asking().scoring().construct() == null ? "" : item.asking().scoring().construct().code();
        Condition when = section.when().and(item.asking().when());
        return new Variable(name, kind, label, item.text(), values, item.id(), option, scale, item.asking().scoring().reversed(), when.equals(Condition.ALWAYS) ? "" : when.toString());
    }

    /** Only what every program takes, beginning with a letter. */
    private static String plain(String code) {
        String letters = Normalizer.normalize(code, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return letters.isEmpty() || !Character.isLetter(letters.charAt(0)) || RESERVED.contains(letters.toLowerCase(Locale.ROOT)) ? "q_" + letters : letters;
    }

    /** Programs don't tell capital letters apart. */
    private String name(String wanted) {
        String name = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
        for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
            String ending = "_" + again;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST - ending.length())) + ending;
        }
        return name;
    }
}
