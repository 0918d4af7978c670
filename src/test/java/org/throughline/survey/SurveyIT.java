package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.ResultsPublished;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Wording;
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
            answering.begin(code, Language.EN, null);
            answering.save(code, Set.of(item.id()), Map.of(item.id(), Given.chosen(List.of(2))), Language.EN, 1);
            return code;
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
