package org.throughline.survey.instrument.entity;

import java.util.List;

/** Items under one heading. */
public record Section(Wording title, List<Item> items) {

    public Section {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a section has at least one item");
        }
    }
}
