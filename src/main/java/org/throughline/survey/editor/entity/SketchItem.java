package org.throughline.survey.editor.entity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;

/**
 * An item that is being made: anything may be missing or wrong.
 *
 * @param from the item of an earlier edition that it continues, or null
 * @param when the condition as it was typed
 * @param scoring what it counts toward; the construct is the same in all items of its code
 * @param grid the matrix it is a row of, or null
 */
public record SketchItem(UUID id, UUID from, String code, ItemType type, UUID commitment, Wording text, Wording help, List<Choice> choices, boolean required,
        String when, Bounds bounds, boolean shuffled, Grid grid, Set<ProtectedArea> areas, Scoring scoring) {

    public SketchItem {
        choices = List.copyOf(choices);
        areas = Set.copyOf(areas);
        // only what is ordered has another end
        scoring = type.isOrdered() ? scoring : new Scoring(scoring.construct(), false);
    }

    static SketchItem blank(UUID id, String code, ItemType type, List<Choice> choices) {
        return new SketchItem(id, null, code, type, null, Wording.NONE, Wording.NONE, choices, false, "", Bounds.NONE, false, null, Set.of(), Scoring.NONE);
    }

    /** @param from whether it continues that item, and is not only like it */
    static SketchItem of(Item item, UUID id, boolean from) {
        Asking asking = item.asking();
        return new SketchItem(id, from ? item.id() : null, item.code(), item.type(), item.commitment(), item.text(), item.help(), item.options().stream().map(Choice::of).toList(),
                asking.required(), asking.when().toString(), Bounds.of(asking.limits()), asking.shuffled(), asking.grid(), asking.areas(), asking.scoring());
    }

    public SketchItem coded(String other) {
        return new SketchItem(id, from, other, type, commitment, text, help, choices, required, when, bounds, shuffled, grid, areas, scoring);
    }

    SketchItem copy(UUID other, String otherCode) {
        return new SketchItem(other, null, otherCode, type, commitment, text, help, choices, required, when, bounds, shuffled, grid, areas, scoring);
    }

    SketchItem onlyWhen(String condition) {
        return new SketchItem(id, from, code, type, commitment, text, help, choices, required, condition, bounds, shuffled, grid, areas, scoring);
    }

    SketchItem offering(List<Choice> others) {
        return new SketchItem(id, from, code, type, commitment, text, help, others, required, when, bounds, shuffled, grid, areas, scoring);
    }

    /** As another row of the same matrix has it: answered in the same way, under the same stem. */
    SketchItem rowLike(SketchItem other) {
        return new SketchItem(id, from, code, other.type, commitment, text, help, other.choices, required, when, bounds, shuffled, other.grid, areas, scoring);
    }

    SketchItem said(Wording otherText, Wording otherHelp, List<Choice> others, Grid otherGrid) {
        return new SketchItem(id, from, code, type, commitment, otherText, otherHelp, others, required, when, bounds, shuffled, otherGrid, areas, scoring);
    }

    SketchItem counting(Scoring toward) {
        return new SketchItem(id, from, code, type, commitment, text, help, choices, required, when, bounds, shuffled, grid, areas, toward);
    }

    /**
     * Counting toward this. Turned round, other answers are the favorable ones; but the rows of a matrix share theirs.
     */
    SketchItem scored(Scoring toward) {
        SketchItem scored = counting(toward);
        boolean turned = scored.scoring.reversed() != scoring.reversed() && grid == null;
        return turned ? scored.offering(Choice.turned(choices, scored.scoring.reversed())) : scored;
    }

    boolean countsToward(String construct) {
        return scoring.construct() != null && scoring.construct().code().equals(construct);
    }

    boolean inGridOf(SketchItem other) {
        return grid != null && other.grid != null && grid.code().equals(other.grid.code());
    }

    /** As it is asked, once nothing is missing. */
    Item item() {
        return new Item(id, code, type, commitment, text, help, choices.stream().map(Choice::option).toList(),
                new Asking(required, Condition.parse(when), bounds.limits(), shuffled, grid, areas, scoring));
    }
}
