package org.throughline.survey.instrument.entity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One question.
 *
 * @param commitment the commitment it asks about, or null
 * @param options    in the order in which they are shown
 */
public record Item(UUID id, String code, ItemType type, UUID commitment, Wording text, Wording help, List<Option> options) {

    public Item {
        options = List.copyOf(options);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("item " + code + " asks nothing");
        }
        boolean choosing = type != ItemType.TEXT;
        if (choosing == options.isEmpty()) {
            throw new IllegalArgumentException("item " + code + (choosing ? " has nothing to choose" : " is answered in words"));
        }
        if (options.stream().map(Option::value).distinct().count() != options.size()) {
            throw new IllegalArgumentException("item " + code + " has two options of one value");
        }
    }

    public Optional<Option> option(int value) {
        return options.stream().filter(option -> option.value() == value).findFirst();
    }

    /** The answers that shares are made of, from the least favorable. */
    public List<Option> counted() {
        return options.stream().filter(option -> !option.apart()).sorted((a, b) -> Integer.compare(a.value(), b.value())).toList();
    }

    public boolean isScale() {
        return type == ItemType.SCALE;
    }
}
