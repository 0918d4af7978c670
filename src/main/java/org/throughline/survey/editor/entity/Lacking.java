package org.throughline.survey.editor.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.survey.editor.entity.Lack.Reason;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.ConditionUnreadable;
import org.throughline.survey.instrument.entity.ItemType;

/** Looks a sketch through for what is missing or wrong; the same rules as those of Item and Questionnaire, told one by one. */
final class Lacking {

    static final int LONGEST_CODE = 40;
    private static final int GREATEST_VALUE = 99;

    private final Sketch sketch;
    private final List<Lack> found = new ArrayList<>();
    private final Set<String> known;
    private final Set<String> before = new HashSet<>();

    private Lacking(Sketch sketch) {
        this.sketch = sketch;
        this.known = sketch.items().stream().map(SketchItem::code).collect(Collectors.toSet());
    }

    static List<Lack> of(Sketch sketch) {
        return new Lacking(sketch).look();
    }

    private List<Lack> look() {
        if (sketch.title().isEmpty()) {
            note(null, false, "title", Reason.TITLE);
        }
        if (sketch.sections().isEmpty()) {
            note(null, false, "", Reason.NO_ITEM);
        }
        Map<String, UUID> grids = new HashMap<>();
        for (SketchSection section : sketch.sections()) {
            if (section.items().isEmpty()) {
                note(section.id(), true, "", Reason.SECTION_EMPTY);
            }
            condition(section.id(), true, section.when(), before);
            Set<String> above = new HashSet<>(before);
            SketchItem last = null;
            for (SketchItem item : section.items()) {
                // in an order of chance nothing of the same section comes before
                condition(item.id(), false, item.when(), section.shuffled() ? above : before);
                item(item);
                row(last, item, grids);
                last = item;
            }
        }
        return found;
    }

    private void row(SketchItem last, SketchItem item, Map<String, UUID> grids) {
        if (item.grid() == null) {
            return;
        }
        boolean follows = last != null && last.inGridOf(item);
        if (!follows && grids.put(item.grid().code(), item.id()) != null) {
            note(item.id(), false, "grid", Reason.GRID_APART, item.grid().code());
        } else if (follows && (last.type() != item.type() || !last.choices().equals(item.choices()))) {
            note(item.id(), false, "grid", Reason.GRID_OTHER, item.grid().code());
        }
    }

    private void item(SketchItem item) {
        if (item.code().isBlank()) {
            note(item.id(), false, "code", Reason.CODE);
        } else if (item.code().length() > LONGEST_CODE) {
            note(item.id(), false, "code", Reason.CODE_LONG, LONGEST_CODE);
        } else if (!before.add(item.code())) {
            note(item.id(), false, "code", Reason.CODE_TWICE, item.code());
        }
        if (item.text().isEmpty()) {
            note(item.id(), false, "text", Reason.TEXT);
        }
        choices(item);
        if (!item.bounds().inOrder()) {
            note(item.id(), false, "limits", Reason.BOUNDS);
        }
        if (!item.bounds().patternReads()) {
            note(item.id(), false, "pattern", Reason.PATTERN);
        }
    }

    private void choices(SketchItem item) {
        List<Choice> choices = item.choices();
        ItemType type = item.type();
        long choosable = choices.stream().filter(choice -> !choice.apart()).count();
        Set<Integer> values = choices.stream().map(Choice::value).collect(Collectors.toSet());
        if (type.needsOptions() && choosable == 0) {
            note(item.id(), false, "options", Reason.OPTIONS);
        }
        if (type.isTyped() && choosable > 0) {
            note(item.id(), false, "options", Reason.TYPED);
        }
        if (!type.asks() && (!choices.isEmpty() || item.required())) {
            note(item.id(), false, "options", Reason.INFORMATION);
        }
        if (choices.stream().anyMatch(choice -> choice.label().isEmpty())) {
            note(item.id(), false, "options", Reason.OPTION_LABEL);
        }
        if (values.size() < choices.size()) {
            note(item.id(), false, "options", Reason.OPTION_TWICE);
        }
        if (values.stream().anyMatch(value -> value < 0 || value > GREATEST_VALUE)) {
            note(item.id(), false, "options", Reason.OPTION_VALUE, GREATEST_VALUE);
        }
        if (type == ItemType.CONSENT && choosable > 0 && !values.equals(Set.of(1, 2))) {
            note(item.id(), false, "options", Reason.CONSENT);
        }
        if (type == ItemType.TEN && choices.stream().anyMatch(choice -> choice.apart() != choice.value() > ItemType.TEN_AT_MOST)) {
            note(item.id(), false, "options", Reason.TEN);
        }
        Integer fewest = item.bounds().fewest();
        if (fewest != null && type.takesSeveral() && fewest > choosable) {
            note(item.id(), false, "limits", Reason.FEWEST, fewest, choosable);
        }
    }

    private void condition(UUID place, boolean section, String when, Set<String> may) {
        try {
            for (String code : Condition.parse(when).items()) {
                if (!known.contains(code)) {
                    note(place, section, "when", Reason.WHEN_UNKNOWN, code);
                } else if (!may.contains(code)) {
                    note(place, section, "when", Reason.WHEN_LATER, code);
                }
            }
        } catch (ConditionUnreadable unreadable) {
            note(place, section, "when", Reason.WHEN_UNREADABLE, unreadable.key(), unreadable.parameters()[0], unreadable.parameters()[1]);
        }
    }

    private void note(UUID place, boolean section, String field, Reason reason, Object... parameters) {
        found.add(new Lack(place, section, field, reason, List.of(parameters)));
    }
}
