package org.throughline.survey.bank.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

class CopiesTest {

    private static Item item(String code, String stem, String construct) {
        Asking asking = Asking.PLAIN.asRequired().onlyWhen(Condition.parse("X = 1")).inGrid(new Grid("G", Wording.of("en", stem)))
                .counting(new Scoring(new Construct("choice", Wording.of("en", construct), Wording.NONE), true));
        return new Item(UUID.randomUUID(), code, ItemType.SCALE, UUID.randomUUID(), Wording.of("en", "I choose."), Wording.NONE,
                List.of(new Option(1, true, false, Wording.of("en", "No")), new Option(2, false, false, Wording.of("en", "Yes"))), asking);
    }

    @Test
    void what_clashes_gets_names_of_its_own_and_what_is_shared_stays_shared() {
        Item first = item("A", "How often?", "Choice");
        Item alike = item("A", "How often?", "Choice");
        Item other = item("A", "How important?", "Choosing");

        List<Item> copies = Copies.of(List.of(first, alike, other));

        assertThat(copies).extracting(Item::code).containsExactly("A", "A_2", "A_3");
        assertThat(copies).extracting(item -> item.asking().grid().code()).containsExactly("G", "G", "G_2");
        assertThat(copies).extracting(item -> item.asking().scoring().construct().code()).containsExactly("choice", "choice", "choice_2");
        assertThat(Questionnaire.first("new", Origin.OWN, Wording.of("en", "New"), Wording.NONE, List.of(new Section(Wording.NONE, copies))).items()).hasSize(3);
    }

    @Test
    void a_copy_is_asked_as_its_original_but_always() {
        Item original = item("A", "How often?", "Choice");
        Item copy = Copies.of(List.of(original)).get(0);

        assertThat(copy.id()).isNotEqualTo(original.id());
        assertThat(copy.asking().when()).isEqualTo(Condition.ALWAYS);
        assertThat(copy.asking().required()).isTrue();
        assertThat(copy.asking().scoring()).isEqualTo(original.asking().scoring());
        assertThat(copy).usingRecursiveComparison().ignoringFields("id", "asking").isEqualTo(original);
    }

    @Test
    void a_code_stays_as_short_as_codes_are() {
        String longest = "A".repeat(40);

        assertThat(Copies.of(List.of(item(longest, "?", "C"), item(longest, "?", "C")))).extracting(Item::code).containsExactly(longest, "A".repeat(38) + "_2");
    }
}
