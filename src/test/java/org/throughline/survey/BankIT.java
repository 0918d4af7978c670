package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Construct;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Scoring;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

class BankIT extends InContainer {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Inject
    InstrumentAdding adding;

    @Inject
    InstrumentQueries instruments;

    private final String code = "bank-" + UUID.randomUUID();

    private PersonId coordinator() {
        return staff("Cora", Role.SURVEY_COORDINATOR, district("District"));
    }

    private static Item item(String code, String text, Scoring scoring) {
        List<Option> options = new ArrayList<>();
        for (int step = 1; step <= 4; step++) {
            options.add(new Option(step, scoring.reversed() ? step < 3 : step > 2, false, Wording.of("en", "Step " + step)));
        }
        return new Item(UUID.randomUUID(), code, ItemType.SCALE, null, Wording.of("en", text), Wording.NONE, options, Asking.PLAIN.counting(scoring));
    }

    private Questionnaire questionnaire(Item... items) {
        return Questionnaire.first(code, Origin.OWN, Wording.of("en", "Voice"), Wording.NONE, List.of(new Section(Wording.of("en", "One"), List.of(items))));
    }

    @Test
    void constructs_are_kept_with_the_edition_and_a_reversed_item_is_scored_from_the_other_end() throws Exception {
        PersonId coordinator = coordinator();
        Construct choice = new Construct("choice", Wording.of("en", "Choice").and("es", "Elección"), Wording.of("en", "Who decides how something is learned."));
        Questionnaire made = questionnaire(item("A", "I choose how I learn.", new Scoring(choice, false)), item("B", "Others choose for me.", new Scoring(choice, true)),
                item("C", "I like lunch.", Scoring.NONE));

        InstrumentId id = as(coordinator, DAY, () -> adding.add(made));

        assertThat(as(coordinator, DAY, () -> instruments.details(id)).items()).isEqualTo(made.items());
        String score = "select case when v.reversed then v.low + v.high - o.value else o.value end from survey.v_scale_item v "
                + "join survey.item_option o on o.item_id = v.item_id and o.value = 4 where v.instrument_id = ? and v.item = ?";
        assertThat(one(score, id.value(), "A")).isEqualTo("4");
        assertThat(one(score, id.value(), "B")).isEqualTo("1");
        assertThat(one(score, id.value(), "C")).isNull();
    }
}
