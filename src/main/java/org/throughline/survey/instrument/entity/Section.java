package org.throughline.survey.instrument.entity;

import java.util.List;

/**
 * Items under one heading.
 *
 * @param when     shown only if this holds
 * @param shuffled whether its items are shown in an order of chance; rows of a matrix stay together
 */
public record Section(Wording title, List<Item> items, Condition when, boolean shuffled) {

    public Section {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a section has at least one item");
        }
    }

    public Section(Wording title, List<Item> items) {
        this(title, items, Condition.ALWAYS, false);
    }
}
