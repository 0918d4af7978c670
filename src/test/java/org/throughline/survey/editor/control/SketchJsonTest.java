package org.throughline.survey.editor.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.survey.editor.entity.Bounds;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.SketchSection;
import org.throughline.survey.editor.entity.Step;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;

class SketchJsonTest {

    private static final Wording SAID = Wording.of("en", "“One” \\ two\nthree").and("ar", "واحد");

    @Test
    void a_sketch_is_read_as_it_was_written_whatever_is_missing_or_wrong_in_it() {
        SketchItem full = new SketchItem(UUID.randomUUID(), UUID.randomUUID(), "q 1", ItemType.SCALE, UUID.randomUUID(), SAID, SAID,
                List.of(new Choice(1, false, false, SAID, "sun"), new Choice(1, null, true, Wording.NONE, null), new Choice(-4, true, false, SAID, null)), true, "q9 = = 'x",
                new Bounds(new BigDecimal("2.50"), BigDecimal.ONE, true, LocalDate.of(2027, 3, 31), LocalDate.of(2027, 1, 1), 0, "(", 3, 2), true, new Grid("g", SAID),
                Set.of(ProtectedArea.RELIGION, ProtectedArea.INCOME), new Scoring(new Construct("voice", SAID, Wording.NONE), true));
        SketchItem bare = new SketchItem(UUID.randomUUID(), null, "", ItemType.TEXT, null, Wording.NONE, Wording.NONE, List.of(), false, "", Bounds.NONE, false, null, Set.of(), Scoring.NONE);
        Sketch sketch = new Sketch("ar", SAID, Wording.NONE, List.of(new SketchSection(UUID.randomUUID(), SAID, "q1 answered", true, List.of(full, bare)),
                new SketchSection(UUID.randomUUID(), Wording.NONE, "", false, List.of())));

        assertThat(SketchJson.read(SketchJson.write(sketch))).isEqualTo(sketch);
    }

    @Test
    void what_items_begin_with_lacks_only_words() {
        AnswerSets sets = new AnswerSets();
        for (ItemType type : ItemType.values()) {
            Sketch blank = Sketch.blank("en", "Voice");
            Sketch made = new Step.AddItem(UUID.randomUUID(), blank.sections().get(0).id(), null, type, sets.first(type)).on(blank);
            assertThat(made.lacks()).as(type.name()).extracting(lack -> lack.reason().name()).isSubsetOf("TEXT", "OPTION_LABEL");
        }
        assertThat(sets.names()).allSatisfy(name -> assertThat(sets.of(name)).isNotEmpty().allSatisfy(choice -> assertThat(choice.label().languages()).containsExactlyInAnyOrder("en", "es", "ar")));
    }
}
