package org.throughline.survey.answer.entity;

import java.util.List;
import java.util.Optional;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;

/**
 * What somebody answered to one item: the values chosen, or words.
 *
 * @param words null unless the item is answered in words
 */
public record Given(List<Integer> values, String words) {

    private static final int MOST_LETTERS = 4000;

    public Given {
        values = List.copyOf(values);
    }

    public static Given chosen(List<Integer> values) {
        return new Given(values, null);
    }

    public static Given written(String words) {
        return new Given(List.of(Option.NONE), words);
    }

    /** This answer as the item can take it; empty where it says nothing. What the item does not offer is dropped. */
    public Optional<Given> fitting(Item item) {
        if (item.type() == ItemType.TEXT) {
            String said = words == null ? "" : words.strip();
            return said.isEmpty() ? Optional.empty() : Optional.of(written(said.substring(0, Math.min(said.length(), MOST_LETTERS))));
        }
        List<Integer> offered = values.stream().distinct().filter(value -> item.option(value).isPresent())
                .limit(item.type() == ItemType.MULTIPLE ? item.options().size() : 1).toList();
        return offered.isEmpty() ? Optional.empty() : Optional.of(chosen(offered));
    }
}
