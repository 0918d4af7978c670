package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.survey.answer.control.TryingOut;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.CampaignQueries;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.editor.control.DraftQueries;
import org.throughline.survey.editor.control.DraftView;
import org.throughline.survey.editor.control.Drafting;
import org.throughline.survey.editor.entity.Bounds;
import org.throughline.survey.editor.entity.EditedMeanwhile;
import org.throughline.survey.editor.entity.InstrumentCodeTaken;
import org.throughline.survey.editor.entity.InstrumentCodeUnfit;
import org.throughline.survey.editor.entity.ItemChange;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.SketchUnfinished;
import org.throughline.survey.editor.entity.Step;
import org.throughline.survey.instrument.control.InstrumentAdding;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.transfer.control.Translating;
import org.throughline.survey.transfer.entity.Unit;

/** An edition is put right in its place until it is asked, and never after that. */
class EditionsIT extends InContainer {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Inject
    InstrumentAdding adding;

    @Inject
    InstrumentQueries instruments;

    @Inject
    CampaignPlanning planning;

    @Inject
    CampaignQueries campaigns;

    @Inject
    Drafting drafting;

    @Inject
    DraftQueries drafts;

    @Inject
    Translating translating;

    @Inject
    TryingOut previewing;

    private final String code = "e-" + UUID.randomUUID();
    private OrganizationId district;
    private OrganizationId school;
    private PersonId coordinator;

    @BeforeEach
    void people() throws Exception {
        district = district("Test District");
        school = school(district, "Oak");
        coordinator = staff("Cora", Role.SURVEY_COORDINATOR, district);
    }

    private Questionnaire asking(String... texts) {
        List<Item> items = new ArrayList<>();
        for (String text : texts) {
            items.add(new Item(Ids.timeOrdered(), text, ItemType.TEXT, null, Wording.of("en", "Say " + text), Wording.NONE, List.of()));
        }
        return Questionnaire.first(code, Origin.OWN, Wording.of("en", "Voice"), Wording.NONE, List.of(new Section(Wording.of("en", "One"), items)));
    }

    private Questionnaire kept(InstrumentId id) throws Exception {
        return as(coordinator, DAY, () -> instruments.details(id));
    }

    private CampaignId draft(InstrumentId id) throws Exception {
        Instant opens = DAY.atStartOfDay(clock.getZone()).toInstant();
        return as(coordinator, DAY, () -> planning.draft(new CampaignPlanning.NewCampaign("c-" + UUID.randomUUID(), id, Audience.STAFF, Confidentiality.CONFIDENTIAL,
                Wording.of("en", "Voice"), opens, opens.plus(9, ChronoUnit.DAYS), Set.of("en"), Set.of(school), null)));
    }

    private void schedule(CampaignId campaign) throws Exception {
        does(coordinator, DAY, () -> planning.schedule(campaign, campaigns.details(campaign).version()));
    }

    @Test
    void an_edition_is_put_right_in_its_place_until_it_is_asked_and_then_the_next_one_remembers_it() throws Exception {
        InstrumentId first = as(coordinator, DAY, () -> adding.add(asking("a", "b", "c")));
        CampaignId campaign = draft(first);
        List<Item> items = kept(first).items();

        Questionnaire righted = asking("c", "b", "new");
        Map<UUID, UUID> cameFrom = Map.of(righted.items().get(0).id(), items.get(2).id(), righted.items().get(1).id(), items.get(1).id());
        assertThat(as(coordinator, DAY, () -> adding.change(righted, cameFrom))).isEqualTo(first);
        List<Item> after = kept(first).items();
        assertThat(after).extracting(Item::code).containsExactly("c", "b", "new");
        assertThat(after.subList(0, 2)).extracting(Item::id).as("the same items").containsExactly(items.get(2).id(), items.get(1).id());

        schedule(campaign);
        Questionnaire later = asking("c", "b");
        InstrumentId second = as(coordinator, DAY, () -> adding.change(later, Map.of(later.items().get(0).id(), after.get(0).id())));
        assertThat(second).isNotEqualTo(first);
        assertThat(kept(first).items()).as("what was asked").isEqualTo(after);
        assertThat(kept(second).edition()).isEqualTo(2);
        assertThat(one("select count(*) from survey.item where instrument_id = ? and from_item = ?", second.value(), after.get(0).id())).isEqualTo("1");
        assertThat(as(coordinator, DAY, () -> instruments.editions(first))).extracting(InstrumentQueries.EditionRow::edition).containsExactly(2, 1);
        assertThat(as(coordinator, DAY, () -> instruments.editions(second))).extracting(InstrumentQueries.EditionRow::fixed).containsExactly(false, true);
        for (String change : List.of("update survey.item_text set text = 'other' where item_id = ?", "delete from survey.item where id = ?",
                "update survey.item set required = true where id = ?", "insert into survey.item_area (item_id, area) values (?, 'RELIGION')",
                "update survey.section_text set title = 'other' where section_id = (select section_id from survey.item where id = ?)")) {
            assertThatThrownBy(() -> execute(change, after.get(0).id())).as(change).rootCause().hasMessageContaining("an edition that was asked does not change");
        }
    }

    @Test
    void a_translation_continues_the_items_by_their_codes() throws Exception {
        InstrumentId first = as(coordinator, DAY, () -> adding.add(asking("a", "b")));
        InstrumentId second = as(coordinator, DAY, () -> adding.add(asking("b", "d")));

        assertThat(one("select count(*) from survey.item n join survey.item o on o.id = n.from_item where n.instrument_id = ? and o.instrument_id = ? and n.code = 'b'",
                second.value(), first.value())).isEqualTo("1");
        assertThat(one("select count(*) from survey.item where instrument_id = ? and from_item is not null", second.value())).isEqualTo("1");
    }

    @Test
    void who_schedules_while_another_puts_right_asks_the_words_of_before_or_after_and_they_stay() throws Exception {
        for (int round = 0; round < 5; round++) {
            InstrumentId first = as(coordinator, DAY, () -> adding.change(asking("a"), Map.of()));
            CampaignId campaign = draft(first);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            InstrumentId changed;
            try {
                Future<?> scheduling = thread.submit(() -> {
                    schedule(campaign);
                    return null;
                });
                changed = as(coordinator, DAY, () -> adding.change(asking("a", "b"), Map.of()));
                scheduling.get(30, TimeUnit.SECONDS);
            } finally {
                thread.shutdownNow();
            }
            assertThat(as(coordinator, DAY, () -> instruments.editions(first))).filteredOn(InstrumentQueries.EditionRow::fixed).as("scheduled").hasSize(round + 1);
            int asked = kept(first).items().size();
            assertThat(asked).isEqualTo(changed.equals(first) ? 2 : 1);
            as(coordinator, DAY, () -> adding.change(asking("x", "y", "z"), Map.of()));
            assertThat(kept(first).items()).hasSize(asked);
        }
    }

    private DraftView seen(UUID draft) throws Exception {
        return as(coordinator, DAY, () -> drafts.draft(draft));
    }

    private void take(PersonId by, UUID draft, long seen, Step step) throws Exception {
        does(by, DAY, () -> drafting.take(draft, seen, List.of(step)));
    }

    @Test
    void a_draft_keeps_every_step_and_becomes_an_edition_with_the_translations_made_meanwhile() throws Exception {
        InstrumentId first = as(coordinator, DAY, () -> adding.add(asking("a", "b")));
        UUID draft = as(coordinator, DAY, () -> drafting.begin(first));
        assertThat(as(coordinator, DAY, () -> drafting.begin(first))).as("one draft of an instrument").isEqualTo(draft);
        UUID b = seen(draft).sketch().items().get(1).id();
        Sketch before = seen(draft).sketch();
        take(coordinator, draft, 0, new Step.ShiftItem(b, -1));
        take(coordinator, draft, 1, new Step.AddItem(Ids.timeOrdered(), before.sections().get(0).id(), null, ItemType.TEXT, List.of()));
        assertThat(seen(draft).sketch().items()).extracting(SketchItem::code).containsExactly("b", "a", "q3");
        assertThatThrownBy(() -> as(coordinator, DAY, () -> drafting.finish(draft, 2))).isInstanceOf(SketchUnfinished.class);
        does(coordinator, DAY, () -> {
            drafting.undo(draft, 2);
            drafting.undo(draft, 3);
        });
        assertThat(seen(draft).sketch()).as("as it began").isEqualTo(before);
        does(coordinator, DAY, () -> drafting.redo(draft, 4));

        as(coordinator, DAY, () -> translating.save(first, "es", Map.of("item.a", "Diga a", "item.b", "Diga b")));
        InstrumentId translated = as(coordinator, DAY, () -> translating.publish(first));
        take(coordinator, draft, 5, new Step.ChangeItem(b, new ItemChange("b", ItemType.TEXT, null, "Say b, please", "", List.of(), true, "", Bounds.NONE, false, "", "", Set.of())));
        List<Item> items = kept(translated).items();
        assertThat(as(coordinator, DAY, () -> drafting.finish(draft, 6))).as("the newest was never asked").isEqualTo(translated);
        assertThat(kept(translated).items()).extracting(item -> item.text().in("es")).containsExactly("Say b, please", "Diga a");
        assertThat(kept(translated).items()).extracting(Item::id).as("the same items").containsExactly(items.get(1).id(), items.get(0).id());
        assertThatThrownBy(() -> seen(draft)).isInstanceOf(NotFound.class);

        UUID again = as(coordinator, DAY, () -> drafting.begin(first));
        Sketch open = seen(again).sketch();
        take(coordinator, again, 0, new Step.ChangeItem(open.items().get(1).id(),
                new ItemChange("a", ItemType.TEXT, null, "Say a, please", "", List.of(), false, "", Bounds.NONE, false, "", "", Set.of())));
        as(coordinator, DAY, () -> drafting.finish(again, 1));
        assertThat(as(coordinator, DAY, () -> translating.bench(first, "es")).units()).filteredOn(unit -> unit.place().equals("item.a")).extracting(Unit::state)
                .as("translators are told of the words that changed in place").containsExactly(Unit.State.CHANGED);
    }

    @Test
    void who_is_second_is_told_and_nothing_is_lost() throws Exception {
        PersonId other = staff("Omar", Role.SURVEY_COORDINATOR, district);
        InstrumentId first = as(coordinator, DAY, () -> adding.add(asking("a", "b")));
        UUID draft = as(coordinator, DAY, () -> drafting.begin(first));
        UUID a = seen(draft).sketch().items().get(0).id();

        take(other, draft, 0, new Step.RemoveItem(a));
        assertThatThrownBy(() -> take(coordinator, draft, 0, new Step.ShiftItem(a, 1))).isInstanceOfSatisfying(EditedMeanwhile.class,
                refusal -> assertThat(refusal.parameters()[0].toString()).contains("Omar"));
        assertThat(seen(draft).changed().kind()).isEqualTo("RemoveItem");

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (PersonId by : List.of(coordinator, other)) {
                both.add(threads.submit(() -> {
                    take(by, draft, 1, new Step.AddSection(Ids.timeOrdered(), null));
                    return null;
                }));
            }
            int refused = 0;
            for (Future<?> one : both) {
                try {
                    one.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    assertThat(e).hasRootCauseInstanceOf(EditedMeanwhile.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(seen(draft).sketch().sections()).hasSize(2);
    }

    @Test
    void a_new_instrument_begins_from_nothing_or_as_a_copy_and_has_a_name_of_its_own() throws Exception {
        InstrumentId first = as(coordinator, DAY, () -> adding.add(asking("a")));
        assertThatThrownBy(() -> as(coordinator, DAY, () -> drafting.beginNew(code, "en", "Voice"))).isInstanceOf(InstrumentCodeTaken.class);
        assertThatThrownBy(() -> as(coordinator, DAY, () -> drafting.beginNew("Not This", "en", "Voice"))).isInstanceOf(InstrumentCodeUnfit.class);
        UUID copy = as(coordinator, DAY, () -> drafting.beginCopy(code + "-2", first, "Another"));
        InstrumentId made = as(coordinator, DAY, () -> drafting.finish(copy, 0));
        assertThat(kept(made).title().in("en")).isEqualTo("Another");
        assertThat(one("select count(*) from survey.item where instrument_id = ? and from_item is not null", made.value())).isEqualTo("0");
        PersonId principal = staff("Pat", Role.PRINCIPAL, school);
        assertThatThrownBy(() -> as(principal, DAY, () -> drafting.begin(first))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(principal, DAY, () -> drafts.draft(copy))).isInstanceOf(EJBAccessException.class);
        assertThat(as(principal, DAY, () -> previewing.edition(first)).asked().items()).hasSize(1);
    }
}
