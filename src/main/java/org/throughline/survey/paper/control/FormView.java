package org.throughline.survey.paper.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;

/**
 * A questionnaire as a form for a pen prints it: every question, in the order it was written in, with a number, its options
 * with the figures by which they are typed in, and what depends on an answer with the words that say when.
 */
final class FormView {

    private static final int FACES = 5;

    private final Questionnaire asked;
    private final PaperWords words;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final ConditionWords conditions;

    FormView(Questionnaire asked, PaperWords words) {
        this.asked = asked;
        this.words = words;
        asked.items().stream().filter(item -> item.type().asks()).forEach(item -> numbers.put(item.code(), numbers.size() + 1));
        this.conditions = new ConditionWords(words.own(), words, numbers, asked.items().stream().collect(Collectors.toMap(Item::code, Function.identity())));
    }

    /** The number that a question has on paper. */
    int number(Item item) {
        return numbers.get(item.code());
    }

    List<Map<String, Object>> sections() {
        return asked.sections().stream().map(section -> Map.of("title", words.said(section.title()), "when", when(section.when(), "paper.when.part"),
                "blocks", blocks(section))).toList();
    }

    /** Rows of a matrix together in a table, as long as nothing is said about one of them alone. */
    private List<Map<String, Object>> blocks(Section section) {
        List<List<Item>> blocks = new ArrayList<>();
        for (Item item : section.items()) {
            if (blocks.isEmpty() || !inOneTable(blocks.get(blocks.size() - 1).get(0), item)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(item);
        }
        return blocks.stream().map(block -> {
            Grid grid = block.get(0).asking().grid();
            boolean table = block.size() > 1;
            Map<String, Object> model = new HashMap<>();
            model.put("table", table);
            model.put("stem", grid == null || grid.stem().isEmpty() ? Map.of("text", "", "lang", "", "dir", "") : words.said(grid.stem()));
            model.put("when", table ? when(block.get(0).asking().when(), "paper.when.these") : "");
            model.put("columns", table ? options(block.get(0), null) : List.of());
            model.put("questions", block.stream().map(this::question).toList());
            return model;
        }).toList();
    }

    private static boolean inOneTable(Item one, Item next) {
        Grid grid = one.asking().grid();
        return grid != null && grid.equals(next.asking().grid()) && one.type() == next.type() && one.options().equals(next.options()) && one.asking().when().equals(next.asking().when())
                && (one.type() == ItemType.SCALE || one.type() == ItemType.SINGLE || one.type() == ItemType.MULTIPLE);
    }

    private Map<String, Object> question(Item item) {
        Map<String, Object> question = new HashMap<>();
        question.put("number", item.type().asks() ? String.valueOf(number(item)) : "");
        question.put("type", item.type().name());
        question.put("text", words.said(item.text()));
        question.put("help", words.said(item.help()));
        question.put("hint", hint(item));
        question.put("required", item.asking().required());
        question.put("when", when(item.asking().when(), "paper.when.only"));
        question.put("options", item.type() == ItemType.TEN ? options(item, item.counted()) : options(item, item.options().stream().filter(option -> !option.apart()).toList()));
        question.put("apart", options(item, item.options().stream().filter(Option::apart).toList()));
        return question;
    }

    /** @param those null for all */
    private List<Map<String, Object>> options(Item item, List<Option> those) {
        return (those == null ? item.options() : those).stream().map(option -> {
            Map<String, Object> model = new HashMap<>();
            model.put("value", String.valueOf(option.value()));
            model.put("label", words.said(option.label()));
            model.put("picture", item.type() == ItemType.SMILEYS && !option.apart() ? face(item, option) : option.picture() == null ? "" : option.picture());
            return model;
        }).toList();
    }

    /** From the saddest to the happiest, as on the screen. */
    private static String face(Item item, Option option) {
        List<Option> steps = item.counted();
        int mood = steps.size() < 2 ? FACES / 2 : Math.round((FACES - 1f) * steps.indexOf(option) / (steps.size() - 1));
        return "face-" + (mood + 1);
    }

    private String when(Condition condition, String how) {
        return condition == Condition.ALWAYS ? "" : words.own().of(how, conditions.said(condition));
    }

    /** What to do, and what an answer has to keep to. */
    private String hint(Item item) {
        Limits limits = item.asking().limits();
        String how = "paper.how." + item.type();
        return Stream.of(words.own().has(how) ? words.own().get(how) : "", switch (item.type()) {
            case NUMBER -> range(limits.low(), limits.high());
            case DATE -> range(limits.from(), limits.until());
            case LINE, TEXT -> limits.longest() == null ? "" : words.own().of("survey.answer.hint.longest", shown(limits.longest()));
            case MULTIPLE -> count(limits);
            case RANKING -> limits.fewest() == null ? "" : words.own().of("survey.answer.hint.ranking.fewest", shown(limits.fewest()));
            default -> "";
        }).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String range(Object least, Object greatest) {
        if (least != null && greatest != null) {
            return words.own().of("survey.answer.hint.between", shown(least), shown(greatest));
        }
        return least != null ? words.own().of("survey.answer.hint.from", shown(least)) : greatest != null ? words.own().of("survey.answer.hint.until", shown(greatest)) : "";
    }

    private String count(Limits limits) {
        boolean fewer = limits.fewest() != null && limits.fewest() > 1;
        if (limits.most() == null) {
            return fewer ? words.own().of("survey.answer.hint.fewest", shown(limits.fewest())) : "";
        }
        return fewer ? words.own().of("survey.answer.hint.some", shown(limits.fewest()), shown(limits.most())) : words.own().of("survey.answer.hint.most", shown(limits.most()));
    }

    private String shown(Object limit) {
        return limit instanceof LocalDate day ? words.day(day) : limit instanceof BigDecimal number ? number.toPlainString() : limit.toString();
    }
}
