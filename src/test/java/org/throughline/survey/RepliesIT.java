package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.reply.control.ReplyQueries;
import org.throughline.survey.reply.control.ReplyWork;
import org.throughline.survey.reply.control.Replying;
import org.throughline.survey.reply.entity.OwnerUnfit;
import org.throughline.survey.reply.entity.ReplyIncomplete;
import org.throughline.survey.reply.entity.ReplyState;
import org.throughline.survey.reply.entity.ReplyThere;
import org.throughline.survey.reply.entity.ResultNotShown;
import org.throughline.survey.reply.entity.ResultsNotPublished;
import org.throughline.survey.reply.entity.Said;
import org.throughline.survey.reply.entity.Subject;
import org.throughline.survey.result.control.PublicResults;
import org.throughline.survey.result.control.PublicSheet;
import org.throughline.survey.result.control.ResultOpening;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.DecisionQueries;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Voices;

/** From a low result to a public answer, to what grows out of it, to the page that everybody reads. */
class RepliesIT extends SurveyInContainer {

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 2);
    private static final LocalDate DUE = LocalDate.of(2027, 4, 20);

    @Inject
    ResponseIntake intake;

    @Inject
    Replying replying;

    @Inject
    ReplyQueries queries;

    @Inject
    ReplyWork work;

    @Inject
    ResultOpening opening;

    @Inject
    PublicResults everybody;

    @Inject
    PlanAdoption adoption;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    DecisionQueries decisions;

    private PersonId leader;
    private PersonId principal;
    private CommitmentId commitment;
    private Item low;
    private Item fine;
    private CampaignId campaign;
    private final String code = "r-" + UUID.randomUUID();

    @Test
    void a_low_result_is_answered_grows_and_stands_on_the_page_for_everybody() throws Exception {
        asked();
        assertThatThrownBy(() -> as(leader, OPENS.plusDays(4), () -> take(oak, low, principal))).isInstanceOf(ResultsNotPublished.class);
        does(coordinator, APRIL, () -> planning.publish(campaign, campaigns.details(campaign).version()));

        // silence is counted, of what may be shown alone
        List<ReplyQueries.Coverage> silent = as(coordinator, APRIL, () -> queries.coverage(campaign));
        assertThat(silent).extracting(ReplyQueries.Coverage::school, ReplyQueries.Coverage::low, ReplyQueries.Coverage::answered).contains(
                org.assertj.core.groups.Tuple.tuple(null, 1L, 0L), org.assertj.core.groups.Tuple.tuple(oak.value(), 1L, 0L));
        assertThat(silent).noneMatch(one -> elm.value().equals(one.school()));
        assertThatThrownBy(() -> as(leader, APRIL, () -> take(elm, low, leader))).isInstanceOf(ResultNotShown.class);

        // a principal answers for their own school, and only somebody who may answer there can owe it
        assertThatThrownBy(() -> as(principal, APRIL, () -> take(null, low, principal))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principal, APRIL, () -> take(oak, low, person("STAFF", "Nobody", oak, "teacher")))).isInstanceOf(OwnerUnfit.class);
        UUID reply = as(principal, APRIL, () -> take(oak, low, principal));
        assertThatThrownBy(() -> as(leader, APRIL, () -> take(oak, low, leader))).isInstanceOf(ReplyThere.class);
        assertThat(as(principal, APRIL, () -> queries.heard(campaign, oak, Subject.ITEM, low.id(), "es"))).contains("25%").contains("40").contains("Bajo");

        // it waits for its owner, and once it is late for who leads there
        assertThat(as(principal, DUE.minusDays(3), () -> work.waiting())).anyMatch(item -> item.link().endsWith(reply.toString()));
        assertThat(as(leader, DUE.minusDays(3), () -> work.waiting())).noneMatch(item -> item.link().endsWith(reply.toString()));
        assertThat(as(leader, DUE.plusDays(1), () -> work.waiting())).anyMatch(item -> item.link().endsWith(reply.toString()));

        // nothing goes out without its Spanish
        assertThatThrownBy(() -> answer(principal, reply, Map.of("en", new Said("Heard", "We act")))).isInstanceOf(ReplyIncomplete.class);
        answer(principal, reply, Map.of("en", new Said("Heard", "We act"), "es", new Said("Oímos", "Actuamos")));
        ReplyQueries.ReplyRow row = as(principal, APRIL, () -> queries.row(reply, "es"));
        assertThat(row.state()).isEqualTo(ReplyState.ANSWERED);
        assertThat(row.answer()).isEqualTo("Actuamos");
        assertThat(as(coordinator, APRIL, () -> queries.coverage(campaign))).anyMatch(one -> oak.value().equals(one.school()) && one.answered() == 1);

        // it becomes an adaptation of the school, and a decision of the leaders; each knows the other
        assertThat(as(principal, APRIL, () -> replying.kinds(reply, "Low"))).containsExactly("adaptation");
        assertThat(as(leader, APRIL, () -> replying.kinds(reply, "Low"))).containsExactly("decision");
        does(principal, APRIL, () -> replying.grow(reply, queries.row(reply, "en").version(), "adaptation", "Low", "Choice on Thursdays", "The council"));
        does(leader, APRIL, () -> replying.grow(reply, queries.row(reply, "en").version(), "decision", "Low", "Choice everywhere", "The cabinet"));
        assertThatThrownBy(() -> does(coordinator, APRIL, () -> replying.grow(reply, queries.row(reply, "en").version(), "decision", "Low", "x", "y"))).isInstanceOf(NotYours.class);
        assertThat(as(principal, APRIL, () -> queries.growth(reply))).extracting(ReplyQueries.Growth::kind).containsExactlyInAnyOrder("adaptation", "decision");
        UUID lived = as(principal, APRIL, () -> adaptations.of(commitment, oak, Language.EN)).orElseThrow().id();
        assertThat(as(principal, APRIL, () -> decisions.originsOfAdaptation(lived, Language.EN))).extracting("title", "link")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Low", "/survey/reply.xhtml?id=" + reply));
        assertThat(as(principal, APRIL, () -> decisions.rows(null, Language.EN, 0, 10))).anyMatch(one -> one.what().equals("Choice everywhere") && one.originLink().endsWith(reply.toString()));
        does(principal, APRIL, () -> replying.done(reply, queries.row(reply, "en").version()));
        assertThat(as(principal, APRIL, () -> queries.history(reply))).extracting(ReplyQueries.StepRow::state).containsExactly(ReplyState.DONE, ReplyState.ANSWERED, ReplyState.OPEN);

        // nobody outside reads anything before somebody opens it, and nothing after it is taken back
        assertThat(everybody.of(code, null, "en")).isEmpty();
        assertThatThrownBy(() -> does(leader, APRIL, () -> opening.open(campaign))).isInstanceOf(jakarta.ejb.EJBAccessException.class);
        does(coordinator, APRIL, () -> opening.open(campaign));
        PublicSheet all = everybody.of(code, null, "en").orElseThrow();
        assertThat(all.figures().get(low.id()).hidden()).isFalse();
        assertThat(all.answers()).isEmpty();
        PublicSheet there = everybody.of(code, oak.value(), "es").orElseThrow();
        assertThat(there.figures().get(low.id()).favorable()).isEqualTo(25);
        assertThat(there.answers()).containsExactly(new PublicSheet.Answered("Oímos", "Actuamos", true, true));
        does(principal, AFTER, () -> replying.back(reply, queries.row(reply, "en").version()));
        assertThat(everybody.of(code, oak.value(), "es").orElseThrow().answers()).containsExactly(new PublicSheet.Answered("Oímos", "Actuamos", true, false));
        does(principal, AFTER, () -> replying.back(reply, queries.row(reply, "en").version()));
        assertThat(everybody.of(code, oak.value(), "es").orElseThrow().answers()).as("an answer that was taken back").isEmpty();
        assertThat(as(principal, DUE.plusDays(3), () -> work.late(oak.value()))).as("what is late stands on the page of the school").extracting("due").containsExactly(DUE);
        assertThat(as(principal, DUE.plusDays(3), () -> work.late(elm.value()))).as("another school's").isEmpty();
        PublicSheet small = everybody.of(code, elm.value(), "en").orElseThrow();
        assertThat(small.figures().values()).allMatch(one -> one.hidden() && one.n() == null && one.favorable() == null);
        does(coordinator, APRIL, () -> opening.close(campaign));
        assertThat(everybody.of(code, null, "en")).isEmpty();
        assertThat(one("select string_agg(action, ' ' order by at, id) from platform.audit where subject = '" + campaign + "' and action like 'results-%'")).isEqualTo("results-opened results-closed");
    }

    private UUID take(OrganizationId school, Item item, PersonId owner) {
        return replying.take(campaign, school, Subject.ITEM, item.id(), owner, DUE, Map.of("en", new Said("Heard", "")));
    }

    private void answer(PersonId who, UUID reply, Map<String, Said> words) throws Exception {
        does(who, APRIL, () -> {
            ReplyQueries.ReplyRow row = queries.row(reply, "en");
            replying.answer(reply, row.version(), row.owner(), row.due(), words);
        });
    }

    /** At Oak 40 people answer, of whom 10 favor what is low; at Elm 5 and at Ash 7, who are too few to be shown. */
    private void asked() throws Exception {
        places();
        OrganizationId ash = school(district, "Ash");
        leader = staff("Lena", Role.DISTRICT_LEADER, district);
        principal = staff("Pia", Role.PRINCIPAL, oak);
        commitment = as(leader, OPENS.minusDays(30), () -> {
            UUID plan = adoption.draft(district, words("Plan"), words("Vision"), OPENS.minusDays(30), OPENS.plusYears(5));
            adoption.define(plan, words("It is"), words("It is not"), List.of());
            CommitmentId made = adoption.commit(plan, "W1", new Promise(words("Choice"), words("Choice"), words("Text"), words("Reason"), words("Evidence"), words("Public")),
                    OPENS.plusYears(1), Set.of());
            adoption.adopt(plan, new Voices(10, 2, 5, 3, 1));
            return made;
        });
        low = item("L", "Low", "Bajo");
        fine = item("F", "Fine", "Bien");
        campaign = as(coordinator, OPENS.minusDays(5), () -> {
            InstrumentId instrument = adding.add(Questionnaire.first("q-" + UUID.randomUUID(), Origin.OWN, Wording.of("en", "Voice"), Wording.NONE,
                    List.of(new Section(Wording.of("en", "One"), List.of(low, fine)))));
            CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(code, instrument, Audience.STUDENT, Confidentiality.CONFIDENTIAL, Wording.of("en", "Voice"),
                    OPENS.atStartOfDay(ZONE).toInstant(), CLOSES.atStartOfDay(ZONE).toInstant(), Set.of("en"), Set.of(oak, elm, ash), null));
            planning.schedule(id, campaigns.details(id).version());
            return id;
        });
        take(oak, 40);
        take(elm, 5);
        take(ash, 7);
    }

    private void take(OrganizationId school, int people) throws Exception {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            forms.add(new Form("en", "en", "", Map.of(low.id(), Given.chosen(List.of(i % 4 == 0 ? 4 : 1 + i % 2)), fine.id(), Given.chosen(List.of(i % 4 == 0 ? 1 : 4)))));
        }
        does(coordinator, OPENS.plusDays(3), () -> intake.take(campaign, school, forms, List.of()));
    }

    private Item item(String name, String english, String spanish) {
        return new Item(Ids.timeOrdered(), name, ItemType.SCALE, commitment.value(), Wording.of("en", english).and("es", spanish), Wording.NONE,
                List.of(option(1, false), option(2, false), option(3, true), option(4, true)));
    }

    private static Option option(int value, boolean favorable) {
        return new Option(value, favorable, false, Wording.of("en", "Option " + value));
    }

    private static org.throughline.vision.entity.Wording words(String text) {
        return new org.throughline.vision.entity.Wording(text, text + " (es)");
    }
}
