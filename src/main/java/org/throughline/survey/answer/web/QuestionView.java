package org.throughline.survey.answer.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.throughline.survey.answer.entity.Filling;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;

/**
 * Questions as the template of a page prints them.
 *
 * @param checked whether what is wrong is said beside it
 */
record QuestionView(AnswerWords words, Filling filling, boolean checked) {

    private static final int FACES = 5;
    private static final int LONGEST = 4000;

    /** Rows of one matrix together, every other question by itself. */
    List<Map<String, Object>> blocks(List<Item> items) {
        List<List<Item>> blocks = new ArrayList<>();
        for (Item item : items) {
            if (blocks.isEmpty() || !inOneMatrix(blocks.get(blocks.size() - 1).get(0), item)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(item);
        }
        return blocks.stream().map(block -> {
            Grid grid = block.get(0).asking().grid();
            Map<String, Object> model = new HashMap<>();
            model.put("questions", block.stream().map(this::question).toList());
            if (grid != null && !grid.stem().isEmpty()) {
                model.put("stem", words.said(grid.stem()));
            }
            return model;
        }).toList();
    }

    private static boolean inOneMatrix(Item one, Item next) {
        Grid grid = one.asking().grid();
        return grid != null && grid.equals(next.asking().grid()) && one.type() == next.type() && one.options().equals(next.options());
    }

    private Map<String, Object> question(Item item) {
        Given given = filling.given(item).orElse(null);
        Limits limits = item.asking().limits();
        String id = item.id().toString();
        String fault = checked ? filling.fault(item).map(words::fault).orElse("") : "";
        String hint = words.hint(item);
        Map<String, Object> question = new HashMap<>();
        question.put("id", id);
        question.put("type", item.type().name());
        question.put("text", words.said(item.text()));
        question.put("help", words.said(item.help()));
        question.put("hint", hint);
        question.put("fault", fault);
        question.put("required", item.asking().required());
        question.put("described", String.join(" ", IntStream.range(0, 3).filter(i -> !List.of(words.in(item.help()), hint, fault).get(i).isEmpty())
                .mapToObj(i -> "hnf".charAt(i) + id).toList()));
        question.put("words", given == null || given.words() == null ? "" : given.words());
        question.put("longest", String.valueOf(limits.longest() == null ? LONGEST : Math.min(limits.longest(), LONGEST)));
        question.put("whole", limits.whole());
        question.put("from", limits.from() == null ? "" : limits.from().toString());
        question.put("until", limits.until() == null ? "" : limits.until().toString());
        question.put("options", options(item, given, false));
        question.put("apart", options(item, given, true));
        question.put("places", item.type() == ItemType.RANKING ? places(item) : List.of());
        return question;
    }

    private List<Map<String, Object>> options(Item item, Given given, boolean apart) {
        List<Option> shown = item.type() == ItemType.TEN && !apart ? item.counted() : item.options().stream().filter(option -> option.apart() == apart).toList();
        return shown.stream().map(option -> {
            Map<String, Object> model = new HashMap<>();
            model.put("value", String.valueOf(option.value()));
            model.put("label", words.said(option.label()));
            model.put("picture", item.type() == ItemType.SMILEYS && !apart ? face(item, option) : option.picture() == null ? "" : option.picture());
            model.put("chosen", given != null && given.words() == null && given.values().contains(option.value()));
            model.put("place", given == null || given.words() != null ? "" : given.place(option.value()).map(String::valueOf).orElse(""));
            return model;
        }).toList();
    }

    /** As many as may be ranked. */
    private static List<String> places(Item item) {
        long options = item.options().stream().filter(option -> !option.apart()).count();
        Integer most = item.asking().limits().most();
        return IntStream.rangeClosed(1, (int) (most == null ? options : Math.min(most, options))).mapToObj(String::valueOf).toList();
    }

    /** From the saddest, face-1, to the happiest, face-5, by the option's place among those counted. */
    private static String face(Item item, Option option) {
        List<Option> steps = item.counted();
        int mood = steps.size() < 2 ? FACES / 2 : Math.round((FACES - 1f) * steps.indexOf(option) / (steps.size() - 1));
        return "face-" + (mood + 1);
    }
}
