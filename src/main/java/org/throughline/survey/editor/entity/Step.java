package org.throughline.survey.editor.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Wording;

/**
 * One step of making an instrument. A step on something that is not there any more changes nothing. Names of the kinds
 * are message keys, {@code editor.step.AddItem}.
 */
public sealed interface Step {

    /** The sketch after it. */
    Sketch on(Sketch before);

    /** The code of the item, or the title of the section, that it is about; "" where it is about the whole. */
    default String about(Sketch before) {
        return "";
    }

    /** A step on an item that is there. */
    sealed interface OfItem extends Step {

        UUID id();

        @Override
        default String about(Sketch before) {
            return before.item(id()).map(SketchItem::code).orElse("");
        }
    }

    /** A step on a section that is there. */
    sealed interface OfSection extends Step {

        UUID id();

        @Override
        default String about(Sketch before) {
            return before.section(id()).map(one -> one.title().in(before.language())).orElse("");
        }
    }

    /** Says what the whole is called, and its welcome, in the language that it is written in. */
    record ChangeHead(String title, String welcome) implements Step {

        @Override
        public Sketch on(Sketch before) {
            return new Sketch(before.language(), said(before, before.title(), title), said(before, before.welcome(), welcome), before.sections());
        }
    }

    /** @param after null for the end */
    record AddSection(UUID id, UUID after) implements Step {

        @Override
        public Sketch on(Sketch before) {
            List<SketchSection> sections = new ArrayList<>(before.sections());
            int place = after == null ? sections.size() : index(sections, after) + 1;
            sections.add(place, new SketchSection(id, Wording.NONE, "", false, List.of()));
            return before.withSections(sections);
        }
    }

    record ChangeSection(UUID id, String title, String when, boolean shuffled) implements Step {

        @Override
        public Sketch on(Sketch before) {
            return before.withSections(each(before.sections(), section -> section.id().equals(id)
                    ? new SketchSection(id, said(before, section.title(), title), when.strip(), shuffled, section.items()) : section));
        }

        @Override
        public String about(Sketch before) {
            return title;
        }
    }

    /** With the items in it. */
    record RemoveSection(UUID id) implements OfSection {

        @Override
        public Sketch on(Sketch before) {
            return before.withSections(before.sections().stream().filter(section -> !section.id().equals(id)).toList());
        }
    }

    /** @param by -1 for up, 1 for down */
    record MoveSection(UUID id, int by) implements OfSection {

        @Override
        public Sketch on(Sketch before) {
            List<SketchSection> sections = new ArrayList<>(before.sections());
            int at = index(sections, id);
            int to = at + by;
            if (at < 0 || to < 0 || to >= sections.size()) {
                return before;
            }
            Collections.swap(sections, at, to);
            return before.withSections(sections);
        }
    }

    /**
     * With a free code and, where its type needs options, some to begin with.
     *
     * @param after null for the end of the section
     */
    record AddItem(UUID id, UUID section, UUID after, ItemType type, List<Choice> choices) implements Step {

        @Override
        public Sketch on(Sketch before) {
            return insert(before, section, after, SketchItem.blank(id, before.freeCode(), type, choices));
        }

        @Override
        public String about(Sketch before) {
            return before.freeCode();
        }
    }

    /** A further row of the matrix that the item is in, or with which it becomes one. */
    record AddRow(UUID id, UUID like) implements Step {

        @Override
        public Sketch on(Sketch before) {
            SketchItem first = before.item(like).orElse(null);
            if (first == null) {
                return before;
            }
            SketchItem row = first.grid() != null ? first : first.said(first.text(), first.help(), first.choices(), new Grid(first.code() + "-rows", Wording.NONE));
            SketchItem next = row.copy(id, before.freeCode()).said(Wording.NONE, Wording.NONE, row.choices(), row.grid());
            SketchSection section = before.holding(like).orElseThrow();
            return insert(before.eachItem(item -> item.id().equals(like) ? row : item), section.id(), like, next);
        }

        @Override
        public String about(Sketch before) {
            return before.freeCode();
        }
    }

    record DuplicateItem(UUID id, UUID copy) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            return before.item(id).map(item -> insert(before, before.holding(id).orElseThrow().id(), id, item.copy(copy, before.freeCode()))).orElse(before);
        }
    }

    record RemoveItem(UUID id) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            return before.withSections(each(before.sections(), section -> section.with(section.items().stream().filter(item -> !item.id().equals(id)).toList())));
        }
    }

    /** One place up, -1, or down, 1; over the border of a section into the next. */
    record ShiftItem(UUID id, int by) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            SketchSection section = before.holding(id).orElse(null);
            if (section == null) {
                return before;
            }
            int place = section.items().stream().map(SketchItem::id).toList().indexOf(id) + by;
            if (place >= 0 && place < section.items().size()) {
                return new PlaceItem(id, section.id(), place).on(before);
            }
            int next = index(before.sections(), section.id()) + by;
            if (next < 0 || next >= before.sections().size()) {
                return before;
            }
            SketchSection other = before.sections().get(next);
            return new PlaceItem(id, other.id(), by < 0 ? other.items().size() : 0).on(before);
        }
    }

    /** @param place among the items of the section, from 0, once it is taken from where it was */
    record PlaceItem(UUID id, UUID section, int place) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            SketchItem moved = before.item(id).orElse(null);
            if (moved == null || before.section(section).isEmpty()) {
                return before;
            }
            Sketch without = new RemoveItem(id).on(before);
            return without.withSections(each(without.sections(), one -> {
                if (!one.id().equals(section)) {
                    return one;
                }
                List<SketchItem> items = new ArrayList<>(one.items());
                items.add(Math.max(0, Math.min(place, items.size())), moved);
                return one.with(items);
            }));
        }
    }

    /** The options of another item, or of a set, in all their languages. */
    record TakeOptions(UUID id, List<Choice> choices) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            return before.item(id).map(item -> ItemChange.put(before, item, item.offering(choices))).orElse(before);
        }
    }

    /** All that the form of an item says of it. */
    record ChangeItem(UUID id, ItemChange change) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            return before.item(id).map(item -> change.on(before, item)).orElse(before);
        }
    }

    /** What the item counts toward, see {@link Measuring}. */
    record ChangeScoring(UUID id, Measuring measuring) implements OfItem {

        @Override
        public Sketch on(Sketch before) {
            return before.item(id).map(item -> measuring.on(before, item)).orElse(before);
        }
    }

    /** Items from elsewhere, in their wording and all their languages, at the end of a section. */
    record TakeItems(UUID section, List<Item> items) implements Step {

        private static final int NAMED = 5;

        @Override
        public Sketch on(Sketch before) {
            Sketch after = before;
            for (SketchItem item : Fitting.into(before, items)) {
                after = insert(after, section, null, item);
            }
            return after;
        }

        @Override
        public String about(Sketch before) {
            List<String> codes = Fitting.into(before, items).stream().map(SketchItem::code).toList();
            return codes.stream().limit(NAMED).collect(Collectors.joining(", ")) + (codes.size() > NAMED ? ", …" : "");
        }
    }

    /** The text in the language that the sketch is written in; where it is taken away, what was translated from it goes too. */
    static Wording said(Sketch in, Wording before, String text) {
        String stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (stripped.equals(before.byLanguage().getOrDefault(in.language(), ""))) {
            return before;
        }
        return stripped.isEmpty() ? Wording.NONE : before.and(in.language(), stripped);
    }

    private static Sketch insert(Sketch before, UUID section, UUID after, SketchItem item) {
        return before.withSections(each(before.sections(), one -> {
            if (!one.id().equals(section)) {
                return one;
            }
            List<SketchItem> items = new ArrayList<>(one.items());
            int place = items.stream().map(SketchItem::id).toList().indexOf(after);
            items.add(place < 0 ? items.size() : place + 1, item);
            return one.with(items);
        }));
    }

    private static List<SketchSection> each(List<SketchSection> sections, UnaryOperator<SketchSection> change) {
        return sections.stream().map(change).toList();
    }

    private static int index(List<SketchSection> sections, UUID id) {
        return sections.stream().map(SketchSection::id).toList().indexOf(id);
    }
}
