package org.throughline.survey.paper.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;

/**
 * An answer on paper as a clerk types it: the figures printed beside the boxes that are marked; of a ranking the places from
 * the top, a hyphen where a box is empty; numbers, days and words as they stand there. What is set apart from something
 * written or ranked has # before its figure.
 */
public final class Keyed {

    private static final Pattern APART = Pattern.compile("#\\s*([0-9]{1,2})");
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,2}([\\s,;]+[0-9]{1,2})*");
    private static final Pattern PLACES = Pattern.compile("([0-9]{1,2}|-)([\\s,;]+([0-9]{1,2}|-))*");
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,2})[\\s./-]+([0-9]{1,2})[\\s./-]+([0-9]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private Keyed() {}

    /**
     * What was typed, as an answer; empty for nothing. Refuses with {@link Unreadable} what no box of the item has.
     *
     * @param dayFirst whether the form has the day before the month
     */
    public static Optional<Given> read(Item item, String typed, boolean dayFirst) throws Unreadable {
        String said = typed == null ? "" : typed.strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean marked = !item.type().isTyped() && item.type() != ItemType.RANKING;
        Matcher apart = APART.matcher(said);
        if (!marked && apart.matches()) {
            return Optional.of(chosen(item, List.of(Integer.valueOf(apart.group(1))), true));
        }
        if (item.type() == ItemType.RANKING) {
            return Optional.of(ranked(item, said));
        }
        if (item.type() == ItemType.DATE) {
            return Optional.of(Given.written(day(said, dayFirst)));
        }
        if (!marked) {
            return Optional.of(Given.written(said.replaceAll("[ \\t]+", " ")));
        }
        if (!FIGURES.matcher(said).matches()) {
            throw new Unreadable();
        }
        List<Integer> values = BETWEEN.splitAsStream(said).map(Integer::valueOf).distinct().sorted().toList();
        if (values.size() > 1 && !item.type().takesSeveral()) {
            throw new Unreadable();
        }
        return Optional.of(chosen(item, values, false));
    }

    private static Given chosen(Item item, List<Integer> values, boolean apartOnly) throws Unreadable {
        for (int value : values) {
            if (item.option(value).filter(option -> !apartOnly || option.apart()).isEmpty()) {
                throw new Unreadable();
            }
        }
        return Given.chosen(values);
    }

    private static Given ranked(Item item, String said) throws Unreadable {
        List<Option> offered = item.options().stream().filter(option -> !option.apart()).toList();
        String[] places = PLACES.matcher(said).matches() ? BETWEEN.split(said) : new String[0];
        if (places.length == 0 || places.length > offered.size()) {
            throw new Unreadable();
        }
        Map<Integer, Integer> byValue = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            if (!places[i].equals("-")) {
                byValue.put(offered.get(i).value(), Integer.valueOf(places[i]));
            }
        }
        if (byValue.isEmpty()) {
            throw new Unreadable();
        }
        return Given.ranked(byValue);
    }

    /** Numbers that make no day stay as they are: what stands on paper may be wrong. */
    private static String day(String said, boolean dayFirst) {
        Matcher parts = PARTS.matcher(said);
        if (!parts.matches()) {
            return said;
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        try {
            return LocalDate.of(Integer.parseInt(parts.group(3)), dayFirst ? second : first, dayFirst ? first : second).toString();
        } catch (DateTimeException nonesuch) {
            return said;
        }
    }

    /** An answer as it is typed; "" for none. The same answers give the same words. */
    public static String written(Item item, Given givenOrNull) {
        if (givenOrNull == null) {
            return "";
        }
        if (givenOrNull.words() != null) {
            return givenOrNull.words();
        }
        boolean apart = givenOrNull.values().stream().anyMatch(value -> item.option(value).filter(Option::apart).isPresent());
        if (item.type() == ItemType.RANKING && !apart) {
            List<String> places = new ArrayList<>();
            item.options().stream().filter(option -> !option.apart()).forEach(option -> places.add(givenOrNull.place(option.value()).map(String::valueOf).orElse("-")));
            return String.join(" ", places);
        }
        String figures = givenOrNull.values().stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
        return apart && (item.type().isTyped() || item.type() == ItemType.RANKING) ? "#" + figures : figures;
    }

    /** No box of the item has what was typed. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
