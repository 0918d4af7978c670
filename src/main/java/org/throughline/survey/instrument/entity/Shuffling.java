package org.throughline.survey.instrument.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Orders of chance, the same for the same seed: a person finds everything where it was. */
final class Shuffling {

    private final long seed;

    Shuffling(long seed) {
        this.seed = seed;
    }

    Section of(Section section) {
        List<Item> items = section.shuffled() ? items(section.items()) : section.items();
        return new Section(section.title(), items.stream().map(this::of).toList(), section.when(), section.shuffled());
    }

    /** Texts between the questions stay where they are, rows of a matrix together. */
    private List<Item> items(List<Item> items) {
        List<List<Item>> blocks = new ArrayList<>();
        for (Item item : items) {
            List<Item> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
            if (last.isEmpty() || !Paging.inOneMatrix(last.get(last.size() - 1), item)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(item);
        }
        List<List<Item>> moving = new ArrayList<>(blocks.stream().filter(block -> block.get(0).type().asks()).toList());
        Collections.shuffle(moving, chance(items.get(0)));
        List<Item> ordered = new ArrayList<>();
        for (List<Item> block : blocks) {
            ordered.addAll(block.get(0).type().asks() ? moving.remove(0) : block);
        }
        return ordered;
    }

    private Item of(Item item) {
        if (!item.asking().shuffled()) {
            return item;
        }
        List<Option> options = new ArrayList<>(item.options().stream().filter(option -> !option.apart()).toList());
        Collections.shuffle(options, chance(item));
        item.options().stream().filter(Option::apart).forEach(options::add);
        return item.withOptions(options);
    }

    /** Another order for each item, though all come of one seed. */
    private Random chance(Item item) {
        return new Random(seed ^ item.id().getLeastSignificantBits());
    }
}
