package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.AnswersUnfit;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Grid;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.ResultRow;

class ItemsIT extends SurveyInContainer {

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    @Inject
    ResponseIntake intake;

    @Inject
    ResultQueries results;

    private Questionnaire asked;
    private CampaignId campaign;

    private static Option option(int value, Boolean favorable, boolean apart, String picture) {
        return new Option(value, favorable, apart, new Wording(Map.of("en", "option " + value, "ur", "انتخاب " + value)), picture);
    }

    private static List<Option> options(int count) {
        List<Option> options = new ArrayList<>();
        for (int value = 1; value <= count; value++) {
            options.add(option(value, null, false, null));
        }
        return options;
    }

    private static List<Option> scale() {
        return List.of(option(1, false, false, null), option(2, true, false, null), option(0, null, true, null));
    }

    private static Item item(String code, ItemType type, List<Option> options, Asking asking) {
        return new Item(Ids.timeOrdered(), code, type, null, new Wording(Map.of("en", code + "?", "ur", code + "؟")), Wording.of("en", "Help"), options, asking);
    }

    /** Every type, every limit, a matrix, conditions on items and on a section, chance, protected areas. */
    private static Questionnaire everything() {
        Grid grid = new Grid("often", new Wording(Map.of("en", "How often?", "ur", "کتنی بار؟")));
        return Questionnaire.first("all-" + UUID.randomUUID(), Origin.OWN, new Wording(Map.of("en", "All", "ur", "سب")), Wording.NONE, List.of(
                new Section(Wording.of("en", "First"), List.of(
                        item("CONSENT", ItemType.CONSENT, options(2), Asking.PLAIN.asRequired()),
                        item("INFO", ItemType.INFORMATION, List.of(), Asking.PLAIN)), Condition.ALWAYS, false),
                new Section(Wording.of("en", "Second"), List.of(
                        item("G1", ItemType.SCALE, scale(), Asking.PLAIN.inGrid(grid)),
                        item("G2", ItemType.SCALE, scale(), Asking.PLAIN.inGrid(grid)),
                        item("SINGLE", ItemType.SINGLE, options(3), Asking.PLAIN.asShuffled()),
                        item("MULTIPLE", ItemType.MULTIPLE, options(4), Asking.PLAIN.within(Limits.choices(1, 2))),
                        item("RANKING", ItemType.RANKING, options(3), Asking.PLAIN.within(Limits.choices(2, null))),
                        item("TEN", ItemType.TEN, List.of(option(0, null, false, null), option(11, null, true, null)), Asking.PLAIN),
                        item("SMILEYS", ItemType.SMILEYS, options(3), Asking.PLAIN),
                        item("PICTURES", ItemType.PICTURES, List.of(option(1, null, false, "sun"), option(2, null, false, "apple-tree")), Asking.PLAIN)),
                        Condition.parse("CONSENT = 1"), true),
                new Section(Wording.of("en", "Third"), List.of(
                        item("NUMBER", ItemType.NUMBER, List.of(option(0, null, true, null)), Asking.PLAIN.within(Limits.numbers(new BigDecimal("0.5"), BigDecimal.TEN, false))),
                        item("WHOLE", ItemType.NUMBER, List.of(), Asking.PLAIN.within(Limits.numbers(null, null, true)).onlyWhen(Condition.parse("NUMBER > 5 and [G1] = 2"))),
                        item("DATE", ItemType.DATE, List.of(), Asking.PLAIN.within(Limits.days(OPENS, CLOSES))),
                        item("LINE", ItemType.LINE, List.of(), Asking.PLAIN.within(Limits.words(5, "[0-9]{5}")).about(Set.of(ProtectedArea.INCOME, ProtectedArea.RELIGION))),
                        item("TEXT", ItemType.TEXT, List.of(), Asking.PLAIN)), Condition.parse("CONSENT = 1"), false)));
    }

    private void open(Audience audience) throws Exception {
        places();
        campaign = scheduled(everything(), audience, Confidentiality.CONFIDENTIAL, oak);
        asked = as(coordinator, BEFORE, () -> instruments.details(campaigns.details(campaign).instrument()));
    }

    private String invited() throws Exception {
        parent(oak, child(oak));
        return as(coordinator, WHILE_OPEN, () -> answering.begin(inviting.letters(campaign, oak).get(0).code(), Language.EN, null));
    }

    private UUID id(String code) {
        return asked.items().stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow().id();
    }

    private void save(String code, Map<String, Given> answers) throws Exception {
        Map<UUID, Given> byId = new HashMap<>();
        answers.forEach((item, given) -> byId.put(id(item), given));
        does(coordinator, WHILE_OPEN, () -> answering.save(code, byId.keySet(), byId, Language.EN, 1));
    }

    private void send(String code) throws Exception {
        does(coordinator, WHILE_OPEN, () -> answering.send(code));
    }

    private static Map<String, Given> everyAnswer() {
        Map<String, Given> answers = new HashMap<>();
        answers.put("CONSENT", Given.chosen(List.of(1)));
        answers.put("G1", Given.chosen(List.of(2)));
        answers.put("G2", Given.chosen(List.of(0)));
        answers.put("SINGLE", Given.chosen(List.of(3)));
        answers.put("MULTIPLE", Given.chosen(List.of(1, 4)));
        answers.put("RANKING", Given.ranked(Map.of(3, 1, 1, 2)));
        answers.put("TEN", Given.chosen(List.of(0)));
        answers.put("SMILEYS", Given.chosen(List.of(2)));
        answers.put("PICTURES", Given.chosen(List.of(2)));
        answers.put("NUMBER", Given.written("7,25"));
        answers.put("WHOLE", Given.written("1,200"));
        answers.put("DATE", Given.written("2027-03-15"));
        answers.put("LINE", Given.written(" 63301 "));
        answers.put("TEXT", Given.written("More time"));
        return answers;
    }

    private String stored(String item) {
        return one("""
                select string_agg(concat_ws('/', a.value, a.words, trim_scale(a.number), a.day, 'place ' || a.place), ' ' order by a.value)
                from survey.answer a join survey.response r on r.id = a.response_id where r.campaign_id = ? and a.item_id = ?""", campaign.value(), id(item));
    }

    @Test
    void a_questionnaire_is_read_as_it_was_added() throws Exception {
        open(Audience.FAMILY);
        Questionnaire again = everything();

        assertThat(asked.sections()).hasSize(3);
        for (int i = 0; i < again.items().size(); i++) {
            Item made = again.items().get(i);
            Item read = asked.items().get(i);
            assertThat(read).as(made.code()).usingRecursiveComparison().ignoringFields("id").isEqualTo(made);
        }
        assertThat(asked.sections()).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*id").isEqualTo(again.sections());
    }

    @Test
    void every_kind_of_answer_is_stored_as_what_it_is() throws Exception {
        open(Audience.FAMILY);
        String code = invited();
        save(code, everyAnswer());
        send(code);

        assertThat(stored("CONSENT")).isEqualTo("1");
        assertThat(stored("G1")).isEqualTo("2");
        assertThat(stored("G2")).isEqualTo("0");
        assertThat(stored("SINGLE")).isEqualTo("3");
        assertThat(stored("MULTIPLE")).isEqualTo("1 4");
        assertThat(stored("RANKING")).isEqualTo("1/place 2 3/place 1");
        assertThat(stored("TEN")).isEqualTo("0");
        assertThat(stored("SMILEYS")).isEqualTo("2");
        assertThat(stored("PICTURES")).isEqualTo("2");
        assertThat(stored("NUMBER")).isEqualTo("0/7.25");
        assertThat(stored("WHOLE")).isEqualTo("0/1200");
        assertThat(stored("DATE")).isEqualTo("0/2027-03-15");
        assertThat(stored("LINE")).isEqualTo("0/63301");
        assertThat(stored("TEXT")).isEqualTo("0/More time");
    }

    @Test
    void who_does_not_consent_sends_nothing_else() throws Exception {
        open(Audience.FAMILY);
        String code = invited();
        save(code, everyAnswer());
        save(code, Map.of("CONSENT", Given.chosen(List.of(2))));
        send(code);

        assertThat(one("select string_agg(cast(item_id as text), ' ') from survey.answer a join survey.response r on r.id = a.response_id where r.campaign_id = ?", campaign.value()))
                .isEqualTo(id("CONSENT").toString());
    }

    @Test
    void what_is_missing_or_wrong_is_not_sent_and_not_lost() throws Exception {
        open(Audience.FAMILY);
        String code = invited();
        Map<String, Given> answers = everyAnswer();
        answers.put("LINE", Given.written("downtown"));
        save(code, answers);

        assertThatThrownBy(() -> send(code)).isInstanceOf(AnswersUnfit.class);
        assertThat(one("select count(*) from survey.response where campaign_id = ?", campaign.value())).isEqualTo("0");
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code).answers())).containsEntry(id("LINE"), Given.written("downtown"));

        save(code, Map.of("LINE", Given.written("63301")));
        send(code);
        assertThat(stored("LINE")).isEqualTo("0/63301");
    }

    @Test
    void chance_keeps_its_order_for_one_person() throws Exception {
        open(Audience.FAMILY);
        String code = invited();

        List<String> first = order(code);
        assertThat(order(code)).isEqualTo(first).hasSize(15);
        List<List<String>> others = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            others.add(order(invited()));
        }
        assertThat(others).as("another person may find another order").anyMatch(other -> !other.equals(first));
    }

    private List<String> order(String code) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> answering.visit(code).asked().items().stream().map(Item::code).toList());
    }

    @Test
    void results_count_options_and_leave_what_is_typed_out() throws Exception {
        open(Audience.STUDENT);
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<UUID, Given> answers = new HashMap<>();
            everyAnswer().forEach((item, given) -> answers.put(id(item), given));
            answers.put(id("MULTIPLE"), Given.chosen(i < 20 ? List.of(1, 4) : List.of(1)));
            answers.put(id("TEN"), Given.chosen(List.of(i < 30 ? 8 : 11)));
            forms.add(new Form("en", "en", "", answers));
        }
        does(coordinator, WHILE_OPEN, () -> intake.take(campaign, oak, forms, List.of()));
        does(coordinator, CLOSES.plusDays(1), () -> planning.publish(campaign, campaigns.details(campaign).version()));

        Map<UUID, ResultRow> rows = new HashMap<>();
        does(coordinator, CLOSES.plusDays(1), () -> results.everybody(campaign, oak).forEach(row -> rows.put(row.subject(), row)));
        assertThat(rows.keySet()).doesNotContain(id("RANKING"), id("NUMBER"), id("DATE"), id("LINE"), id("TEXT"), id("INFO"));
        assertThat(rows).containsKeys(id("SMILEYS"), id("PICTURES"), id("CONSENT"), id("SINGLE"), id("G1"));
        assertThat(rows.get(id("MULTIPLE")).n()).as("people, not ticks").isEqualTo(40);
        assertThat(rows.get(id("TEN")).n()).as("without who did not know").isEqualTo(30);
    }
}
