package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.NotFound;
import org.throughline.survey.bank.control.BankItems;
import org.throughline.survey.bank.control.BankQueries;
import org.throughline.survey.bank.control.BankRow;
import org.throughline.survey.bank.control.BankSearch;
import org.throughline.survey.bank.control.Comparing;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.bank.control.Dismissals;
import org.throughline.survey.bank.control.TemplateStart;
import org.throughline.survey.bank.entity.AnswersDiffer;
import org.throughline.survey.bank.entity.Comparison;
import org.throughline.survey.bank.entity.EquivalentAlready;
import org.throughline.survey.bank.entity.InstrumentCodeTaken;
import org.throughline.survey.bank.entity.NothingChosen;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.CodeUnfit;
import org.throughline.survey.editor.control.DraftQueries;
import org.throughline.survey.editor.control.Drafting;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
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

    @Inject
    BankQueries bank;

    @Inject
    BankItems items;

    @Inject
    TemplateStart templates;

    @Inject
    Crosswalks crosswalks;

    @Inject
    Dismissals dismissals;

    @Inject
    Comparing comparing;

    @Inject
    Drafting drafting;

    @Inject
    DraftQueries drafts;

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

    @Test
    void a_wording_is_found_in_any_language_with_where_it_is_asked_and_only_figures_that_may_be_told() throws Exception {
        PersonId coordinator = coordinator();
        String rare = "zyx" + UUID.randomUUID().toString().substring(0, 8);
        Construct choice = new Construct(rare, Wording.of("en", "Choice"), Wording.NONE);
        Item asked = item("A", "I choose 100% of my " + rare + ".", new Scoring(choice, false));
        Item translated = new Item(UUID.randomUUID(), "A", ItemType.SCALE, null, asked.text().and("es", "Elijo mi " + rare + " propio."), Wording.NONE, asked.options(), asked.asking());
        InstrumentId first = as(coordinator, DAY, () -> adding.add(questionnaire(asked)));
        campaign(first, asked.id(), "STAFF", 44);
        campaign(first, asked.id(), "STAFF", null);
        InstrumentId second = as(coordinator, DAY.plusDays(1), () -> adding.add(questionnaire(translated, item("B", "Another " + rare + ".", Scoring.NONE))));

        BankRow row = rows(coordinator, new BankSearch("100% " + rare, "", null, null, "", null)).get(0);
        assertThat(row.editions()).as("a translation is no other wording").isEqualTo(2);
        assertThat(row.instruments()).isEqualTo(1);
        assertThat(row.campaigns()).isEqualTo(2);
        assertThat(row.answers()).as("of the small campaign nothing is told").isEqualTo(44);
        assertThat(row.construct()).isEqualTo("Choice");
        assertThat(rows(coordinator, new BankSearch("propio elijo " + rare, "", null, null, "es", null))).extracting(BankRow::id).containsExactly(row.id());
        assertThat(rows(coordinator, new BankSearch("another propio " + rare, "", null, null, "", null))).as("words of one text in one language").isEmpty();
        assertThat(rows(coordinator, new BankSearch("", rare, ItemType.SCALE, Audience.STAFF, "", null))).extracting(BankRow::id).containsExactly(row.id());
        assertThat(rows(coordinator, new BankSearch(rare, "", null, Audience.FAMILY, "", null))).isEmpty();
        assertThat(rows(coordinator, new BankSearch(rare, "", ItemType.TEXT, null, "", null))).isEmpty();
        List<BankRow> page = as(coordinator, DAY, () -> bank.rows(new BankSearch(rare, "", null, null, "", null), "en", 1, 1));
        assertThat(page).extracting(BankRow::text).containsExactly(asked.text().in("en"));
        assertThat(page).extracting(BankRow::total).containsExactly(2L);

        List<BankQueries.Use> uses = as(coordinator, DAY, () -> bank.uses(row.item(), "en"));
        assertThat(uses).extracting(BankQueries.Use::instrument).containsExactly(second.value(), first.value(), first.value());
        assertThat(uses).extracting(BankQueries.Use::answers).containsExactlyInAnyOrder(null, 44L, null);
        assertThat(as(coordinator, DAY, () -> bank.constructs("en"))).contains(new BankQueries.Named(rare, "Choice"));
    }

    @Test
    void items_are_taken_out_of_the_bank_into_a_new_instrument_and_its_code_is_its_own() throws Exception {
        PersonId coordinator = coordinator();
        Item one = item("A", "I choose.", Scoring.NONE);
        InstrumentId source = as(coordinator, DAY, () -> adding.add(questionnaire(one)));

        InstrumentId made = as(coordinator, DAY, () -> items.start(code + "-new", Wording.of("en", "New"), List.of(one.id())));

        assertThat(as(coordinator, DAY, () -> instruments.details(made)).items()).extracting(item -> item.text().in("en")).containsExactly("I choose.");
        assertThat(as(coordinator, DAY, () -> bank.uses(one.id(), "en"))).extracting(BankQueries.Use::instrument).contains(source.value(), made.value());
        assertThatThrownBy(() -> as(coordinator, DAY, () -> items.start(code, Wording.of("en", "New"), List.of(one.id())))).isInstanceOf(InstrumentCodeTaken.class);
        assertThatThrownBy(() -> as(coordinator, DAY, () -> items.start("Not a code", Wording.of("en", "New"), List.of(one.id())))).isInstanceOf(CodeUnfit.class);
        assertThatThrownBy(() -> as(coordinator, DAY, () -> items.start(code + "-none", Wording.of("en", "New"), List.of()))).isInstanceOf(NothingChosen.class);

        String template = as(coordinator, DAY, () -> templates.freeCode("pd-feedback"));
        InstrumentId started = as(coordinator, DAY, () -> templates.start("pd-feedback", template));
        assertThat(as(coordinator, DAY, () -> instruments.details(started)).origin()).isEqualTo(Origin.TEMPLATE);
        assertThat(as(coordinator, DAY, () -> templates.freeCode("pd-feedback"))).isNotEqualTo(template);
    }

    @Test
    void items_of_the_bank_go_into_a_draft_with_all_they_have_and_stay_the_same_wording() throws Exception {
        PersonId coordinator = coordinator();
        Construct choice = new Construct("choice", Wording.of("en", "Choice").and("es", "Elección"), Wording.NONE);
        Item english = item("A", "I choose, " + code + ".", new Scoring(choice, true));
        Item one = new Item(english.id(), "A", ItemType.SCALE, null, english.text().and("es", "Elijo, " + code + "."), Wording.NONE, english.options(), english.asking());
        InstrumentId source = as(coordinator, DAY, () -> adding.add(questionnaire(one)));
        UUID draft = as(coordinator, DAY, () -> drafting.beginNew(code + "-draft", "en", "Draft"));
        UUID section = as(coordinator, DAY, () -> drafts.draft(draft)).sketch().sections().get(0).id();

        assertThatThrownBy(() -> as(coordinator, DAY, () -> taken(draft, 0, section, List.of()))).isInstanceOf(NothingChosen.class);
        as(coordinator, DAY, () -> taken(draft, 0, section, List.of(one.id())));
        as(coordinator, DAY, () -> taken(draft, 1, section, List.of(one.id())));
        Sketch twice = as(coordinator, DAY, () -> drafts.draft(draft)).sketch();
        assertThat(twice.items()).extracting(SketchItem::code).containsExactly("A", "A_2");
        assertThat(twice.constructs()).hasSize(1);
        InstrumentId made = as(coordinator, DAY, () -> {
            drafting.undo(draft, 2);
            return drafting.finish(draft, 3);
        });

        Item kept = as(coordinator, DAY, () -> instruments.details(made)).items().get(0);
        assertThat(kept.as(one.id())).isEqualTo(one);
        assertThat(as(coordinator, DAY, () -> bank.uses(one.id(), "en"))).extracting(BankQueries.Use::instrument).containsExactlyInAnyOrder(source.value(), made.value());
    }

    private Void taken(UUID draft, long seen, UUID section, List<UUID> items) {
        drafting.takeFromBank(draft, seen, section, items);
        return null;
    }

    @Test
    void what_is_said_to_mean_the_same_holds_both_ways_and_on_until_it_is_taken_back() throws Exception {
        PersonId coordinator = coordinator();
        String rare = "q" + UUID.randomUUID().toString().substring(0, 8);
        Item oldest = item("A", "I may choose how I learn about " + rare + ".", Scoring.NONE);
        Item older = item("A", "I can choose how I learn about " + rare + ".", Scoring.NONE);
        Item newest = item("A", "It is up to me, " + UUID.randomUUID() + ".", Scoring.NONE);
        InstrumentId first = as(coordinator, DAY, () -> adding.add(questionnaire(oldest)));
        InstrumentId second = as(coordinator, DAY, () -> adding.add(questionnaire(older)));
        Item lookalike = item("B", "I may choose what I eat about " + rare + ".", Scoring.NONE);
        InstrumentId third = as(coordinator, DAY, () -> adding.add(questionnaire(newest, lookalike)));

        assertThat(suggestedFor(oldest, coordinator)).contains(older.text().in("en")).doesNotContain(newest.text().in("en"));
        assertThat(suggestedFor(older, coordinator)).as("what an edition reworded, however much").contains(newest.text().in("en"));
        as(coordinator, DAY, () -> said(oldest, older, "only a word"));
        as(coordinator, DAY, () -> said(newest, older, ""));

        assertThat(equivalents(oldest)).isEqualTo(2);
        assertThat(equivalents(newest)).isEqualTo(2);
        assertThat(suggestedFor(older, coordinator)).doesNotContain(oldest.text().in("en"), newest.text().in("en"));
        assertThatThrownBy(() -> as(coordinator, DAY, () -> said(oldest, newest, ""))).as("it follows already").isInstanceOf(EquivalentAlready.class);
        Item other = new Item(UUID.randomUUID(), "C", ItemType.TEXT, null, Wording.of("en", "Why " + rare + "?"), Wording.NONE, List.of());
        as(coordinator, DAY, () -> adding.add(Questionnaire.first(code + "-c", Origin.OWN, Wording.of("en", "C"), Wording.NONE, List.of(new Section(Wording.NONE, List.of(other))))));
        assertThatThrownBy(() -> as(coordinator, DAY, () -> said(oldest, other, ""))).isInstanceOf(AnswersDiffer.class);

        assertThat(suggestedFor(oldest, coordinator)).contains(lookalike.text().in("en"));
        does(coordinator, DAY, () -> {
            dismissals.dismiss(lookalike.id(), oldest.id());
            dismissals.dismiss(oldest.id(), lookalike.id());
        });
        assertThat(suggestedFor(oldest, coordinator)).as("it only looks alike").doesNotContain(lookalike.text().in("en"));
        assertThat(as(coordinator, DAY, () -> dismissals.dismissed(oldest.id(), "en"))).hasSize(1).allSatisfy(one -> assertThat(one.by()).contains("Cora"));
        assertThatThrownBy(() -> does(coordinator, DAY, () -> dismissals.dismiss(oldest.id(), oldest.id()))).isInstanceOf(EquivalentAlready.class);
        does(coordinator, DAY, () -> dismissals.takeBack(oldest.id(), lookalike.id()));
        assertThat(suggestedFor(oldest, coordinator)).contains(lookalike.text().in("en"));

        List<Crosswalks.Statement> statements = as(coordinator, DAY, () -> crosswalks.statements(newest.id(), "en"));
        assertThat(statements).extracting(Crosswalks.Statement::note).containsExactly("only a word", "");
        assertThat(statements).extracting(Crosswalks.Statement::crosswalk).containsOnly(statements.get(0).crosswalk());
        assertThat(statements).extracting(Crosswalks.Statement::by).allSatisfy(name -> assertThat(name).contains("Cora"));
        Comparison comparison = as(coordinator, DAY, () -> comparing.compare(second, third));
        assertThat(comparison.count(Comparison.Change.REWORDED)).isEqualTo(1);

        does(coordinator, DAY, () -> crosswalks.undo(statements.get(0).id()));
        assertThat(equivalents(oldest)).isZero();
        assertThat(equivalents(newest)).isEqualTo(1);
        assertThatThrownBy(() -> does(coordinator, DAY, () -> crosswalks.undo(statements.get(0).id()))).isInstanceOf(NotFound.class);
        assertThat(as(coordinator, DAY, () -> crosswalks.found(oldest.id(), rare, "en"))).extracting(Crosswalks.Suggestion::otherText).contains(older.text().in("en"))
                .doesNotContain(other.text().in("en"));
    }

    @Test
    void the_bank_is_for_coordinators_of_the_whole_district() throws Exception {
        OrganizationId oak = school(district("Another District"), "Oak");
        PersonId atSchool = staff("Cleo", Role.SURVEY_COORDINATOR, oak);
        PersonId principal = staff("Pat", Role.PRINCIPAL, oak);

        assertThatThrownBy(() -> rows(atSchool, BankSearch.ALL)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(atSchool, DAY, () -> crosswalks.statements(null, "en"))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> rows(principal, BankSearch.ALL)).isInstanceOf(EJBAccessException.class);
        assertThat(as(principal, DAY, () -> comparing.editions("en"))).as("what is asked may be compared by who reads results").isNotNull();
    }

    private List<BankRow> rows(PersonId by, BankSearch search) throws Exception {
        return as(by, DAY, () -> bank.rows(search, "en", 0, 50));
    }

    private Void said(Item one, Item other, String note) {
        crosswalks.say(one.id(), other.id(), note);
        return null;
    }

    /** The other wording of each suggested pair. */
    private List<String> suggestedFor(Item item, PersonId by) throws Exception {
        String own = item.text().in("en");
        return as(by, DAY, () -> crosswalks.suggestions(item.id(), "en")).stream().map(pair -> pair.text().equals(own) ? pair.otherText() : pair.text()).toList();
    }

    private int equivalents(Item item) {
        return Integer.parseInt(one("select count(*) from survey.v_equivalent_item where item_id = ?", item.id()));
    }

    /** A campaign with a figure of all schools together, or with a hidden one. */
    private void campaign(InstrumentId instrument, UUID item, String audience, Integer answers) {
        UUID id = UUID.randomUUID();
        execute("insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at) "
                + "values (?, 0, ?, ?, ?, 'CONFIDENTIAL', 'Asked', '2027-02-01', '2027-02-10', '2027-01-20')", id, "c-" + id, instrument.value(), audience);
        execute("insert into survey.result_cell (campaign_id, subject, subject_id, axis, grp, hidden, n, shares, favorable, as_of) values (?, 'ITEM', ?, '', '', ?, ?, ?, ?, '2027-02-11')",
                id, item, answers == null, answers, answers == null ? null : "10 20 30 40", answers == null ? null : 70);
    }
}
