package org.throughline.survey.editor.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Ids;
import org.throughline.survey.editor.entity.Lack.Reason;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Wording;

class SketchTest {

    private static final List<Choice> YES_NO = List.of(new Choice(2, true, false, Wording.of("en", "Yes").and("es", "Sí"), null),
            new Choice(1, false, false, Wording.of("en", "No").and("es", "No"), null));

    private Sketch sketch = Sketch.blank("en", "Voice");
    private final UUID first = sketch.sections().get(0).id();

    private UUID add(ItemType type, List<Choice> choices, String text) {
        UUID id = Ids.timeOrdered();
        sketch = new Step.AddItem(id, first, null, type, choices).on(sketch);
        say(id, text);
        return id;
    }

    private void say(UUID id, String text) {
        change(id, item -> new ItemChange(item.code(), item.type(), null, text, "", said(item), item.required(), item.when(), item.bounds(), false,
                item.grid() == null ? "" : item.grid().code(), item.grid() == null ? "" : item.grid().stem().in("en"), Set.of()));
    }

    private void when(UUID id, String condition) {
        change(id, item -> new ItemChange(item.code(), item.type(), null, item.text().in("en"), "", said(item), false, condition, item.bounds(), false, "", "", Set.of()));
    }

    private void change(UUID id, java.util.function.Function<SketchItem, ItemChange> by) {
        sketch = new Step.ChangeItem(id, by.apply(sketch.item(id).orElseThrow())).on(sketch);
    }

    private static List<ItemChange.Said> said(SketchItem item) {
        return item.choices().stream().map(choice -> new ItemChange.Said(choice.value(), choice.favorable(), choice.apart(), choice.label().in("en"), choice.picture())).toList();
    }

    private List<String> codes() {
        return sketch.items().stream().map(SketchItem::code).toList();
    }

    @Test
    void what_is_missing_is_named_with_its_place_and_then_nothing_is() {
        assertThat(sketch.lacks()).extracting(Lack::reason).containsExactly(Reason.SECTION_EMPTY);
        UUID id = Ids.timeOrdered();
        sketch = new Step.AddItem(id, first, null, ItemType.SINGLE, List.of(new Choice(1, null, false, Wording.NONE, null))).on(sketch);
        assertThat(sketch.lacks()).extracting(Lack::reason).containsExactly(Reason.TEXT, Reason.OPTION_LABEL);
        assertThat(sketch.lacks()).allMatch(lack -> lack.place().equals(id) && !lack.section());
        assertThatThrownBy(() -> sketch.questionnaire("x")).isInstanceOf(SketchUnfinished.class);

        sketch = new Step.TakeOptions(id, YES_NO).on(sketch);
        say(id, "Is it good?");

        assertThat(sketch.lacks()).isEmpty();
        assertThat(sketch.questionnaire("x").items()).extracting(Item::code).containsExactly("q1");
    }

    @Test
    void every_rule_of_an_item_that_is_kept_is_a_lack_of_one_that_is_made() {
        for (ItemType type : ItemType.values()) {
            sketch = Sketch.blank("en", "Voice");
            UUID section = sketch.sections().get(0).id();
            UUID id = Ids.timeOrdered();
            for (List<Choice> choices : List.of(List.<Choice>of(), YES_NO, List.of(YES_NO.get(0)), List.of(new Choice(1, null, true, Wording.of("en", "None"), null)),
                    List.of(new Choice(11, null, true, Wording.of("en", "None"), null)), List.of(YES_NO.get(0), YES_NO.get(0)))) {
                Sketch made = new Step.AddItem(id, section, null, type, choices).on(sketch);
                made = made.eachItem(item -> item.said(Wording.of("en", "Why?"), Wording.NONE, item.choices(), null));
                boolean fit = made.lacks().isEmpty();
                SketchItem item = made.items().get(0);
                if (fit) {
                    assertThat(made.questionnaire("x").items()).hasSize(1);
                } else {
                    assertThatThrownBy(item::item).as(type + " " + choices).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Test
    void a_condition_asks_about_what_comes_before_and_says_where_it_can_not_be_read() {
        UUID one = add(ItemType.SINGLE, YES_NO, "One?");
        UUID two = add(ItemType.TEXT, List.of(), "Two?");
        when(two, "q1 = 2");
        assertThat(sketch.lacks()).isEmpty();
        assertThat(sketch.codesBefore(two)).containsExactly("q1");

        sketch = new Step.ShiftItem(one, 1).on(sketch);
        assertThat(codes()).containsExactly("q2", "q1");
        assertThat(sketch.lacks()).extracting(Lack::reason, Lack::place).containsExactly(org.assertj.core.groups.Tuple.tuple(Reason.WHEN_LATER, two));

        when(two, "q1 = = 2");
        assertThat(sketch.lacks().get(0).reason()).isEqualTo(Reason.WHEN_UNREADABLE);
        assertThat(sketch.lacks().get(0).parameters().get(1)).as("at which letter").isEqualTo(6);
        when(two, "q9 answered");
        assertThat(sketch.lacks()).extracting(Lack::reason).containsExactly(Reason.WHEN_UNKNOWN);
        assertThat(sketch.preview("x").orElseThrow().items()).as("shown all the same").hasSize(2);
    }

    @Test
    void conditions_follow_an_item_that_gets_another_code() {
        UUID one = add(ItemType.SINGLE, YES_NO, "One?");
        UUID two = add(ItemType.TEXT, List.of(), "Two?");
        when(two, "q1 = 2 and not [q1] = 1 or q1 answered and q11 = 'q1'");

        change(one, item -> new ItemChange("my choice", item.type(), null, "One?", "", said(item), false, "", item.bounds(), false, "", "", Set.of()));

        assertThat(sketch.item(two).orElseThrow().when()).isEqualTo("[my choice] = 2 and not [my choice] = 1 or [my choice] answered and q11 = 'q1'");
    }

    @Test
    void items_go_over_the_borders_of_sections_and_sections_change_places() {
        UUID one = add(ItemType.TEXT, List.of(), "One?");
        UUID second = Ids.timeOrdered();
        sketch = new Step.AddSection(second, first).on(sketch);

        sketch = new Step.ShiftItem(one, 1).on(sketch);
        assertThat(sketch.holding(one).orElseThrow().id()).isEqualTo(second);
        assertThat(new Step.ShiftItem(one, 1).on(sketch)).as("further down is nothing").isEqualTo(sketch);
        sketch = new Step.MoveSection(second, -1).on(sketch);
        assertThat(sketch.sections()).extracting(SketchSection::id).containsExactly(second, first);
        sketch = new Step.PlaceItem(one, first, 99).on(sketch);
        assertThat(sketch.holding(one).orElseThrow().id()).isEqualTo(first);
        assertThat(new Step.RemoveItem(UUID.randomUUID()).on(sketch)).isEqualTo(sketch);
        sketch = new Step.RemoveSection(first).on(sketch);
        assertThat(codes()).isEmpty();
    }

    @Test
    void rows_of_a_matrix_share_stem_and_options() {
        UUID one = add(ItemType.SCALE, YES_NO, "One");
        UUID row = Ids.timeOrdered();
        sketch = new Step.AddRow(row, one).on(sketch);
        say(row, "Two");
        assertThat(sketch.lacks()).isEmpty();

        change(row, item -> new ItemChange(item.code(), item.type(), null, "Two", "", said(item).subList(0, 1), false, "", item.bounds(), false, "q1-rows", "How often?", Set.of()));

        assertThat(sketch.item(one).orElseThrow().choices()).hasSize(1);
        assertThat(sketch.item(one).orElseThrow().grid().stem().in("en")).isEqualTo("How often?");
        assertThat(sketch.item(one).orElseThrow().text().in("en")).isEqualTo("One");
        UUID between = add(ItemType.TEXT, List.of(), "Why?");
        sketch = new Step.ShiftItem(between, -1).on(sketch);
        assertThat(sketch.lacks()).extracting(Lack::reason).as("a matrix in two parts").containsExactly(Reason.GRID_APART);
    }

    @Test
    void another_type_keeps_what_fits_it() {
        UUID id = add(ItemType.SINGLE, List.of(YES_NO.get(0), new Choice(9, null, true, Wording.of("en", "None"), null)), "One?");
        change(id, item -> new ItemChange("q1", ItemType.TEN, null, "One?", "", said(item), true, "", new Bounds(null, null, false, null, null, 20, "(", 1, 2), false, "", "", Set.of()));
        SketchItem ten = sketch.item(id).orElseThrow();
        assertThat(ten.choices()).extracting(Choice::value).containsExactly(11);
        assertThat(ten.bounds()).isEqualTo(Bounds.NONE);
        assertThat(sketch.lacks()).isEmpty();
        change(id, item -> new ItemChange("q1", ItemType.INFORMATION, null, "One", "", said(item), true, "", item.bounds(), false, "", "", Set.of()));
        assertThat(sketch.lacks()).isEmpty();
    }

    @Test
    void a_translation_stays_with_its_text_and_goes_with_it() {
        UUID id = add(ItemType.SINGLE, YES_NO, "One?");
        say(id, "One, please?");
        assertThat(sketch.item(id).orElseThrow().choices().get(0).label().in("es")).isEqualTo("Sí");
        change(id, item -> new ItemChange("q1", item.type(), null, "One?", "", List.of(new ItemChange.Said(2, true, false, "", null), new ItemChange.Said(1, false, false, "No", null)), false,
                "", item.bounds(), false, "", "", Set.of()));
        assertThat(sketch.item(id).orElseThrow().choices().get(0).label()).isEqualTo(Wording.NONE);
    }

    @Test
    void translations_made_meanwhile_come_along_where_the_words_are_the_same() {
        add(ItemType.SINGLE, YES_NO, "One?");
        add(ItemType.TEXT, List.of(), "Two?");
        Questionnaire base = sketch.questionnaire("x");
        Sketch open = Sketch.of(base, true);
        assertThat(open.cameFrom()).containsValues(base.items().get(0).id());
        open = new Step.ChangeItem(open.items().get(1).id(), new ItemChange("q2", ItemType.TEXT, null, "Two, please?", "", List.of(), false, "", Bounds.NONE, false, "", "", Set.of())).on(open);
        Sketch translated = sketch.eachItem(item -> item.said(item.text().and("es", "¿" + item.code() + "?"), item.help(), item.choices(), null));

        Sketch joined = open.withTranslationsOf(translated.questionnaire("x"));

        assertThat(joined.items()).extracting(item -> item.text().byLanguage()).containsExactly(Map.of("en", "One?", "es", "¿q1?"), Map.of("en", "Two, please?"));
    }

    @Test
    void what_is_unfinished_is_left_out_of_the_preview_and_counted() {
        add(ItemType.SINGLE, YES_NO, "One?");
        sketch = new Step.AddItem(Ids.timeOrdered(), first, null, ItemType.TEXT, List.of()).on(sketch);
        assertThat(sketch.preview("x").orElseThrow().items()).hasSize(1);
        assertThat(sketch.unshown()).isEqualTo(1);
        assertThat(Sketch.blank("en", "Voice").preview("x")).isEmpty();
    }

    private void measures(UUID id, String construct, String name, boolean reversed) {
        sketch = new Step.ChangeScoring(id, new Measuring(construct, name, "", reversed)).on(sketch);
    }

    private List<Boolean> favorable(UUID id) {
        return sketch.item(id).orElseThrow().choices().stream().map(Choice::favorable).toList();
    }

    @Test
    void a_construct_is_named_once_and_an_item_worded_against_it_has_its_favorable_answers_at_the_other_end() {
        UUID one = add(ItemType.SCALE, YES_NO, "I choose.");
        UUID two = add(ItemType.SCALE, YES_NO, "Others choose for me.");
        measures(one, Measuring.ANOTHER, "Choice & más", false);
        assertThat(sketch.constructs()).extracting(Construct::code).containsExactly("choice-mas");
        measures(two, "choice-mas", "what the form still said", true);

        assertThat(sketch.constructs()).as("one that is there keeps its name").extracting(construct -> construct.name().in("en")).containsExactly("Choice & más");
        assertThat(favorable(one)).containsExactly(true, false);
        assertThat(favorable(two)).containsExactly(false, true);
        measures(one, "choice-mas", "Choice", false);
        assertThat(sketch.items()).extracting(item -> item.scoring().construct().name().in("en")).containsExactly("Choice", "Choice");
        assertThat(sketch.questionnaire("x").items().get(1).asking().scoring().reversed()).isTrue();

        measures(two, "", "", true);
        assertThat(sketch.item(two).orElseThrow().scoring()).isEqualTo(Scoring.NONE);
        assertThat(favorable(two)).as("turned back").containsExactly(true, false);
        measures(two, Measuring.ANOTHER, "Choice", false);
        assertThat(sketch.constructs()).extracting(Construct::code).containsExactly("choice-mas", "choice");
        UUID words = add(ItemType.TEXT, List.of(), "Why?");
        measures(words, "choice", "", true);
        assertThat(sketch.item(words).orElseThrow().scoring().reversed()).as("what has no order has no other end").isFalse();
    }

    @Test
    void rows_of_a_matrix_keep_their_favorable_answers_in_common() {
        UUID one = add(ItemType.SCALE, YES_NO, "One");
        UUID row = Ids.timeOrdered();
        sketch = new Step.AddRow(row, one).on(sketch);
        say(row, "Two");
        measures(row, Measuring.ANOTHER, "Choice", true);

        assertThat(favorable(row)).isEqualTo(favorable(one));
        assertThat(sketch.lacks()).isEmpty();
    }

    @Test
    void what_comes_from_elsewhere_clashes_with_nothing_and_rows_of_a_matrix_stand_together() {
        UUID own = add(ItemType.SCALE, YES_NO, "Own");
        measures(own, Measuring.ANOTHER, "Choice", false);
        sketch = new Step.AddRow(Ids.timeOrdered(), own).on(sketch);
        say(sketch.items().get(1).id(), "Own row");
        Sketch there = sketch.eachItem(item -> item.said(Wording.of("en", "From " + item.code()), item.help(), item.choices(), item.grid()));
        Sketch named = there.eachItem(item -> item.counting(new Scoring(new Construct("choice", Wording.of("en", "Another choice"), Wording.NONE), false)));
        UUID apart = Ids.timeOrdered();
        List<Item> theirs = new java.util.ArrayList<>(named.questionnaire("x").items());
        theirs.add(1, new Item(apart, "why", ItemType.TEXT, null, Wording.of("en", "Why?"), Wording.NONE, List.of()));

        Step.TakeItems taking = new Step.TakeItems(first, theirs.stream().map(item -> item.as(Ids.timeOrdered())).toList());
        assertThat(taking.about(sketch)).isEqualTo("q1_2, q2_2, why");
        sketch = taking.on(sketch);

        assertThat(codes()).containsExactly("q1", "q2", "q1_2", "q2_2", "why");
        assertThat(sketch.items()).extracting(item -> item.grid() == null ? "" : item.grid().code()).containsExactly("q1-rows", "q1-rows", "q1-rows_2", "q1-rows_2", "");
        assertThat(sketch.constructs()).extracting(Construct::code).as("of another name it is another").containsExactly("choice", "choice_2");
        assertThat(sketch.lacks()).isEmpty();
    }
}
