package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.ResponseIntake;
import org.throughline.survey.answer.entity.CodeUnknown;
import org.throughline.survey.answer.entity.EnvelopeUsed;
import org.throughline.survey.answer.entity.Form;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.Kept;
import org.throughline.survey.campaign.entity.ResultsPublished;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.result.control.ComparisonQueries;
import org.throughline.survey.result.control.ComparisonQueries.Wave;
import org.throughline.survey.result.control.PublishedSets;
import org.throughline.survey.result.control.ResultQueries;
import org.throughline.survey.result.control.ResultQueries.GroupRow;
import org.throughline.survey.result.control.ResultRow;
import org.throughline.survey.result.entity.PublishedSet;

class SurveyIT extends SurveyInContainer {

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    @Inject
    ResponseIntake intake;

    @Inject
    ResultQueries results;

    @Inject
    ComparisonQueries comparisons;

    @Inject
    Crosswalks crosswalks;

    @Inject
    PublishedSets sets;

    private Item item;

    private CampaignId campaign(Audience audience) throws Exception {
        places();
        CampaignId id = scheduled(asking(yesOrNo("A", Wording.of("en", "Is it good?"))), audience, Confidentiality.CONFIDENTIAL, oak, elm);
        item = itemsOf(id).get(0);
        return id;
    }

    private List<String> letters(CampaignId id, OrganizationId place) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> inviting.letters(id, place).stream().map(Inviting.Letter::code).toList());
    }

    private List<Form> forms(int favorable, int other, String language) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < favorable + other; i++) {
            forms.add(new Form("en", language, "", Map.of(item.id(), Given.chosen(List.of(i < favorable ? 2 : 1)))));
        }
        return forms;
    }

    private String answered(String code) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> {
            String begun = answering.begin(code, Language.EN, null);
            answering.save(begun, Set.of(item.id()), Map.of(item.id(), Given.chosen(List.of(2))), Language.EN, 1);
            return begun;
        });
    }

    private String responses(CampaignId id) {
        return one("select count(*) from survey.response where campaign_id = ?", id.value());
    }

    @Test
    void answers_sent_again_count_once() throws Exception {
        CampaignId id = campaign(Audience.FAMILY);
        families(1, oak, "en");
        String code = answered(letters(id, oak).get(0));

        does(coordinator, WHILE_OPEN, () -> {
            answering.send(code);
            answering.send(code);
        });

        assertThat(responses(id)).isEqualTo("1");
        assertThat(answering.visit(code).sent()).isTrue();
        assertThat(one("select count(*) from survey.draft where campaign_id = ?", id.value())).isEqualTo("0");
    }

    @Test
    void answers_sent_twice_at_once_count_once() throws Exception {
        CampaignId id = campaign(Audience.FAMILY);
        families(1, oak, "en");
        String code = answered(letters(id, oak).get(0));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Callable<Object> sending = () -> clock.at(WHILE_OPEN.atStartOfDay(ZONE).toInstant(), () -> {
                answering.send(code);
                return null;
            });
            for (Future<Object> sent : threads.invokeAll(List.of(sending, sending, sending, sending, sending, sending))) {
                sent.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(responses(id)).isEqualTo("1");
    }

    @Test
    void nothing_joins_what_was_said_with_who_said_it() throws Exception {
        CampaignId id = campaign(Audience.FAMILY);
        families(1, oak, "en");
        String code = answered(letters(id, oak).get(0));
        does(coordinator, WHILE_OPEN, () -> answering.send(code));

        assertThat(one("select answered from survey.invitation where campaign_id = ?", id.value())).isEqualTo("t");
        assertThat(one("select string_agg(column_name, ' ' order by column_name) from information_schema.columns where table_schema = 'survey' and table_name = 'response'"))
                .doesNotContain("invitation", "_at");
        assertThat(one("select count(*) from survey.response where campaign_id = ? and person_id is not null", id.value())).isEqualTo("0");
        assertThat(one("select count(*) from survey.response r join survey.invitation i on i.id = r.id")).isEqualTo("0");
    }

    @Test
    void what_was_saved_is_there_again_and_a_closed_survey_takes_nothing() throws Exception {
        CampaignId id = campaign(Audience.FAMILY);
        families(1, oak, "en");
        String code = answered(letters(id, oak).get(0));

        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code.toLowerCase(java.util.Locale.ROOT)).answers()))
                .containsEntry(item.id(), Given.chosen(List.of(2)));
        assertThatThrownBy(() -> does(coordinator, AFTER, () -> answering.send(code))).isInstanceOf(NotTakingAnswers.class);
        assertThatThrownBy(() -> answering.visit("ZZZZ-ZZZZ")).isInstanceOf(CodeUnknown.class);
    }

    @Test
    void an_envelope_is_taken_once() throws Exception {
        CampaignId id = campaign(Audience.FAMILY);
        families(2, oak, "en");
        List<String> codes = letters(id, oak);

        does(coordinator, WHILE_OPEN, () -> intake.take(id, oak, forms(1, 0, "en"), codes.subList(0, 1)));

        assertThatThrownBy(() -> does(coordinator, WHILE_OPEN, () -> intake.take(id, oak, forms(2, 0, "en"), codes))).isInstanceOf(EnvelopeUsed.class);
        assertThat(responses(id)).isEqualTo("1");
        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and answered", id.value())).isEqualTo("1");
    }

    @Test
    void a_small_group_is_hidden_with_its_partner_and_its_figures_are_kept_nowhere() throws Exception {
        CampaignId id = campaign(Audience.STUDENT);
        publish(id, forms(40, 20, "en"), forms(6, 3, "es"), forms(8, 4, "ar"));

        List<GroupRow> groups = as(coordinator, AFTER, () -> results.byGroup(id, oak, item.id()));
        List<ResultRow> languages = groups.stream().filter(one -> one.axis().equals("language")).map(GroupRow::row).toList();

        assertThat(languages).filteredOn(ResultRow::hidden).extracting(ResultRow::group).containsExactlyInAnyOrder("language:es", "language:ar");
        assertThat(languages).filteredOn(ResultRow::hidden).allSatisfy(row -> {
            assertThat(row.n()).isNull();
            assertThat(row.favorable()).isNull();
            assertThat(row.shares()).isNull();
        });
        assertThat(languages).filteredOn(row -> !row.hidden()).singleElement().satisfies(row -> {
            assertThat(row.group()).isEqualTo("language:en");
            assertThat(row.favorable()).isEqualTo(67);
            assertThat(row.n()).isEqualTo(60);
        });
        assertThat(groups).filteredOn(one -> one.axis().equals("language +")).singleElement().satisfies(one -> {
            assertThat(one.group()).isEqualTo("ar,es");
            assertThat(one.row().n()).isEqualTo(21);
        });
        assertThat(one("select count(*) from survey.result_cell where campaign_id = ? and hidden and coalesce(n, favorable, low, high) is not null", id.value())).isEqualTo("0");
        assertThat(one("select count(*) from survey.result_step where campaign_id = ?", id.value())).isEqualTo("0");
    }

    @Test
    void the_tables_that_are_published_are_decided_before_and_frozen_with_the_results() throws Exception {
        CampaignId id = campaign(Audience.STUDENT);
        does(coordinator, WHILE_OPEN, () -> {
            intake.take(id, oak, forms(40, 20, "en"), List.of());
            intake.take(id, oak, forms(20, 10, "es"), List.of());
            intake.take(id, oak, forms(3, 3, "ar"), List.of());
            planning.publishAs(id, campaigns.details(id).version(), PublishedSet.WHOLE);
        });
        List<GroupRow> open = as(coordinator, WHILE_OPEN, () -> results.byGroup(id, oak, item.id()));
        assertThat(open).filteredOn(one -> one.row().hidden()).extracting(GroupRow::group).containsExactly("ar");
        assertThat(as(coordinator, WHILE_OPEN, () -> results.everybody(id, oak))).first().satisfies(row -> assertThat(row.n()).isEqualTo(90));

        does(coordinator, AFTER, () -> {
            planning.publishAs(id, campaigns.details(id).version(), new PublishedSet(true, true, PublishedSet.Down.NOT, PublishedSet.Down.NOT, PublishedSet.Down.NOT));
            planning.publish(id, campaigns.details(id).version());
        });
        assertThat(as(coordinator, AFTER, () -> results.byGroup(id, oak, item.id()))).isEmpty();
        assertThat(as(coordinator, AFTER, () -> results.everybody(id, oak))).first().satisfies(row -> assertThat(row.n()).isEqualTo(96));
        assertThatThrownBy(() -> does(coordinator, AFTER, () -> planning.publishAs(id, campaigns.details(id).version(), PublishedSet.WHOLE))).isInstanceOf(ResultsPublished.class);
        assertThat(sets.of(id).levels()).isTrue();
    }

    @Test
    void a_principal_gets_nothing_of_another_school() throws Exception {
        CampaignId id = campaign(Audience.STUDENT);
        publish(id, forms(40, 20, "en"));
        PersonId principal = staff("Olga", Role.PRINCIPAL, oak);
        PersonId other = staff("Emil", Role.PRINCIPAL, elm);

        assertThat(as(principal, AFTER, () -> results.everybody(id, oak))).hasSize(1);
        assertThatThrownBy(() -> as(principal, AFTER, () -> results.everybody(id, elm))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principal, AFTER, () -> results.everybody(id, null))).isInstanceOf(NotYours.class);
        assertThat(as(principal, AFTER, () -> campaigns.turnout(id))).extracting(turnout -> turnout.name()).containsExactly("Oak");
        assertThatThrownBy(() -> as(other, AFTER, () -> results.byGroup(id, oak))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> does(principal, AFTER, () -> planning.close(id, 0))).isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    @Test
    void an_item_is_read_beside_earlier_surveys_that_asked_the_same_and_beside_similar_schools() throws Exception {
        places();
        List<OrganizationId> schools = new ArrayList<>(List.of(oak, elm, school(district, "Ash"), school(district, "Fir"), school(district, "Yew")));
        schools.forEach(one -> execute("update district.organization set level = 'elementary' where id = ?", one.value()));
        // a crosswalk holds for all who ever ask these words
        String before = "Is it fair? " + UUID.randomUUID();
        Questionnaire first = asking(yesOrNo("A", Wording.of("en", "Is it good?")), yesOrNo("B", Wording.of("en", before)));
        Item good = first.items().get(0);
        Item fair = first.items().get(1);
        InstrumentId one = as(coordinator, BEFORE.minusDays(150), () -> adding.add(first));
        CampaignId autumn = published(one, OPENS.minusDays(150), schools, List.of(said(40, 20, good, fair), said(4, 2, good, fair), said(20, 20, good, fair), List.of(), List.of()));
        Item same = yesOrNo("A", Wording.of("en", "Is it good?"));
        Item reworded = yesOrNo("B", Wording.of("en", "Is it just? " + UUID.randomUUID()));
        Questionnaire next = Questionnaire.first(first.code(), Origin.OWN, first.title(), Wording.NONE, List.of(new Section(Wording.of("en", "One"), List.of(same, reworded))));
        InstrumentId other = as(coordinator, BEFORE, () -> adding.change(next, Map.of(same.id(), good.id(), reworded.id(), fair.id())));
        CampaignId spring = published(other, OPENS, schools, List.of(said(60, 20, same, reworded), said(30, 30, same, reworded), said(10, 30, same, reworded), said(3, 3, same, reworded),
                said(4, 4, same, reworded)));

        assertThat(waves(spring, same, oak)).extracting(Wave::campaign, Wave::same, Wave::favorable).containsExactly(tuple(autumn.value(), true, 67), tuple(spring.value(), true, 75));
        assertThat(waves(spring, same, elm)).first().satisfies(wave -> {
            assertThat(wave.hidden()).isTrue();
            assertThat(wave.n()).isNull();
            assertThat(wave.favorable()).isNull();
        });
        assertThat(waves(spring, reworded, oak)).first().satisfies(wave -> {
            assertThat(wave.same()).isFalse();
            assertThat(wave.words()).isEqualTo(before);
            assertThat(wave.hidden()).isNull();
            assertThat(wave.favorable()).isNull();
        });
        does(coordinator, AFTER, () -> crosswalks.say(fair.id(), reworded.id(), "The same, in simpler words."));
        assertThat(waves(spring, reworded, oak)).extracting(Wave::same, Wave::favorable).containsExactly(tuple(true, 67), tuple(true, 75));

        assertThat(as(coordinator, AFTER, () -> comparisons.similar(spring, oak, null))).filteredOn(beside -> beside.subject().equals(same.id()))
                .as("Elm 50% of 60 and Ash 25% of 40; Fir and Yew are hidden").singleElement().satisfies(beside -> {
                    assertThat(beside.schools()).isEqualTo(2);
                    assertThat(beside.favorable()).isEqualTo(40);
                });
        PersonId principal = staff("Olga", Role.PRINCIPAL, oak);
        assertThat(as(principal, AFTER, () -> comparisons.waves(spring, same.id(), oak, "en"))).hasSize(2);
        assertThatThrownBy(() -> as(principal, AFTER, () -> comparisons.waves(spring, same.id(), elm, "en"))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principal, AFTER, () -> comparisons.waves(spring, same.id(), null, "en"))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(principal, AFTER, () -> comparisons.similar(spring, elm, null))).isInstanceOf(NotYours.class);
        OrganizationId notAsked = school(district, "Gum");
        PersonId elsewhere = staff("Emil", Role.PRINCIPAL, notAsked);
        assertThatThrownBy(() -> as(elsewhere, AFTER, () -> comparisons.waves(spring, null, notAsked, "en"))).isInstanceOf(NotYours.class);
    }

    private List<Wave> waves(CampaignId campaign, Item of, OrganizationId school) throws Exception {
        return as(coordinator, AFTER, () -> comparisons.waves(campaign, of.id(), school, "en"));
    }

    /** A published campaign with a stack of forms for each school. */
    private CampaignId published(InstrumentId instrument, LocalDate opens, List<OrganizationId> schools, List<List<Form>> stacks) throws Exception {
        LocalDate closes = opens.plusDays(10);
        CampaignId id = as(coordinator, opens.minusDays(1), () -> {
            CampaignId drafted = planning.draft(new CampaignPlanning.NewCampaign("c-" + UUID.randomUUID(), instrument, Audience.STUDENT, Confidentiality.CONFIDENTIAL,
                    Wording.of("en", "Voice"), opens.atStartOfDay(ZONE).toInstant(), closes.atStartOfDay(ZONE).toInstant(), Set.of("en"), Set.copyOf(schools), null));
            planning.schedule(drafted, campaigns.details(drafted).version());
            return drafted;
        });
        does(coordinator, opens.plusDays(1), () -> {
            for (int i = 0; i < schools.size(); i++) {
                intake.take(id, schools.get(i), stacks.get(i), List.of());
            }
        });
        does(coordinator, closes.plusDays(1), () -> planning.publish(id, campaigns.details(id).version()));
        return id;
    }

    private static List<Form> said(int favorable, int other, Item... items) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < favorable + other; i++) {
            Given given = Given.chosen(List.of(i < favorable ? 2 : 1));
            forms.add(new Form("en", "en", "", Arrays.stream(items).collect(Collectors.toMap(Item::id, one -> given))));
        }
        return forms;
    }

    @Test
    void the_role_of_staff_is_kept_where_it_was_decided_and_is_a_group_like_any_other() throws Exception {
        CampaignId without = campaign(Audience.STAFF);
        for (int i = 0; i < 25; i++) {
            person("STAFF", "Toni", oak, i < 13 ? "teacher" : "aide");
        }
        execute("update district.person set job_class = 'coach' where id = ?", person("STAFF", "Toni", oak, "teacher").value());
        send(answered(letters(without, oak).get(0)));
        assertThat(one("select grp from survey.response where campaign_id = ?", without.value())).isEmpty();

        CampaignId confidential = byRole(Confidentiality.CONFIDENTIAL);
        List<String> codes = letters(confidential, oak);
        assertThat(answering.visit(codes.get(0)).sheet().asking().keptAs()).isEqualTo("ROLE");
        for (String code : codes) {
            send(answered(code));
        }
        assertThat(one("select string_agg(grp || ' ' || n, ', ' order by grp) from (select grp, count(*) as n from survey.response where campaign_id = ? group by grp) g", confidential.value()))
                .isEqualTo("aide 12, coach 1, teacher 13");
        publish(confidential);
        assertThat(as(coordinator, AFTER, () -> results.byGroup(confidential, oak, item.id()))).filteredOn(one -> one.axis().equals("group") && !one.row().hidden())
                .as("nobody reads what the one coach said").extracting(GroupRow::group, one -> one.row().n()).contains(tuple("teacher", 13)).doesNotContain(tuple("coach", 1));

        CampaignId anonymous = byRole(Confidentiality.ANONYMOUS);
        send(answered(letters(anonymous, oak).get(0)));
        assertThat(one("select grp from survey.ballot where campaign_id = ?", anonymous.value())).isIn("aide", "coach", "teacher");
    }

    /** A survey of the staff at Oak that keeps their role. */
    private CampaignId byRole(Confidentiality promise) throws Exception {
        CampaignId id = draft(asking(yesOrNo("A", Wording.of("en", "Is it good?"))), Audience.STAFF, promise, Wording.of("en", "Voice"), oak);
        does(coordinator, BEFORE, () -> planning.keep(id, campaigns.details(id).version(), Set.of(Kept.SCHOOL, Kept.LANGUAGE, Kept.ROLE), null));
        schedule(id);
        item = itemsOf(id).get(0);
        return id;
    }

    private void send(String code) throws Exception {
        does(coordinator, WHILE_OPEN, () -> answering.send(code));
    }

    @Test
    void invitations_are_mailed_once_to_each_parent_and_school() throws Exception {
        CampaignId id = campaign(Audience.FAMILY);
        families(3, oak, "en");

        assertThat(as(coordinator, WHILE_OPEN, () -> inviting.mailNext(id))).isEqualTo(3);
        assertThat(as(coordinator, WHILE_OPEN, () -> inviting.mailNext(id))).isZero();
        assertThat(as(coordinator, WHILE_OPEN, () -> inviting.remindNext(id))).as("on the same day").isZero();
        assertThat(as(coordinator, WHILE_OPEN.plusDays(1), () -> inviting.remindNext(id))).isEqualTo(3);
        assertThat(one("select count(*) from survey.invitation_code k join survey.invitation i on i.id = k.invitation_id where i.campaign_id = ?", id.value())).isEqualTo("6");
    }

    @SafeVarargs
    private void publish(CampaignId id, List<Form>... stacks) throws Exception {
        does(coordinator, WHILE_OPEN, () -> {
            for (List<Form> stack : stacks) {
                intake.take(id, oak, stack, List.of());
            }
            intake.take(id, elm, forms(30, 30, "en"), List.of());
        });
        publish(id);
    }
}
