package org.throughline.survey.answer.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;

/**
 * What somebody answered to one item: the values chosen, of a ranking the best first, or what was typed.
 *
 * @param words  null unless the answer was typed; once it fits, a number has a point and a day is 2027-03-31
 * @param places those that a ranking gave the values, which may clash; null once it fits, when the order alone tells
 */
public record Given(List<Integer> values, String words, List<Integer> places) implements Condition.Answer {

    private static final int MOST_LETTERS = 4000;

    public Given {
        values = List.copyOf(values);
        places = places == null ? null : List.copyOf(places);
    }

    public static Given chosen(List<Integer> values) {
        return new Given(values, null, null);
    }

    public static Given written(String words) {
        return new Given(List.of(Option.NONE), words, null);
    }

    /** @param places by value */
    public static Given ranked(Map<Integer, Integer> places) {
        List<Integer> values = places.keySet().stream().sorted(Comparator.comparing((Integer value) -> places.get(value)).thenComparing(Comparator.naturalOrder())).toList();
        return new Given(values, null, values.stream().map(places::get).toList());
    }

    /** What a draft keeps of it, right or wrong, so that nothing typed is lost; empty where it says nothing. */
    public Optional<Given> kept(Item item) {
        if (words != null) {
            String said = words.replace("\u0000", "").replace("\r\n", "\n").strip();
            return said.isEmpty() || !item.type().isTyped() ? Optional.empty() : Optional.of(written(said.substring(0, Math.min(said.length(), MOST_LETTERS))));
        }
        if (places != null) {
            return item.type() == ItemType.RANKING && !values.isEmpty() && values.stream().allMatch(value -> item.option(value).isPresent()) ? Optional.of(this) : Optional.empty();
        }
        if (values.size() == 1) {
            // most answers are such, and each is looked at with every page
            return item.option(values.get(0)).isPresent() ? Optional.of(this) : Optional.empty();
        }
        List<Integer> offered = values.stream().distinct().filter(value -> item.option(value).isPresent()).toList();
        boolean several = item.type().takesSeveral();
        return offered.isEmpty() ? Optional.empty() : Optional.of(chosen(several ? offered : offered.subList(0, 1)));
    }

    /** This answer as the item takes it; empty where it says nothing or breaks a limit. */
    public Optional<Given> fitting(Item item) {
        return kept(item).filter(given -> Fault.of(item, given).isEmpty()).map(given -> given.canonical(item));
    }

    /** The place of an option in a ranking, from 1; empty where it has none. */
    public Optional<Integer> place(int value) {
        int at = values.indexOf(value);
        return at < 0 ? Optional.empty() : Optional.of(places == null ? at + 1 : places.get(at));
    }

    private Given canonical(Item item) {
        if (words == null) {
            return chosen(values);
        }
        return switch (item.type()) {
            case NUMBER -> Typed.number(words).map(number -> written(Typed.text(number))).orElse(this);
            case DATE -> Typed.day(words).map(day -> written(day.toString())).orElse(this);
            default -> this;
        };
    }
}
