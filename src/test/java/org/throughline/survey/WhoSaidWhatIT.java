package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.throughline.access.NotYours;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.survey.answer.control.PersonsAnswers;
import org.throughline.survey.answer.entity.AnswersAnonymous;
import org.throughline.survey.answer.entity.LookWithoutReason;
import org.throughline.survey.campaign.entity.Confidentiality;

/** Beside whose answers a name stands, who learns it, and what a draft tells before. */
class WhoSaidWhatIT extends VoicesInContainer {

    @Inject
    PersonsAnswers persons;

    @Test
    void before_it_is_sent_a_draft_does_not_tell_whose_it_is() throws Exception {
        places();
        families(12, oak, "en");
        CampaignId id = campaign(Confidentiality.ANONYMOUS);
        List<Voice> voices = voices(id);
        String key = as(coordinator, WHILE_OPEN, () -> begun(voices.get(0)));

        assertThat(one("select count(*) from survey.draft d where d.campaign_id = ? and d.invitation_id is null and d.school_id is null and d.home_language = ''", id.value())).isEqualTo("1");
        assertThat(one("select count(*) from survey.draft d join survey.invitation i on i.campaign_id = d.campaign_id and (i.id = d.id or cast(i.xmin as text) = cast(d.xmin as text)) where d.campaign_id = ?",
                id.value())).isEqualTo("0");
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(voices.get(0).code()).begun())).as("by the invitation alone").isFalse();
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(key).answers())).as("by the address that only the person has").containsKey(text.id());
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.send(key))).isTrue();
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(voices.get(0).code()).sent())).isTrue();
    }

    @Test
    void two_tabs_that_send_at_once_count_once_even_with_two_drafts() throws Exception {
        places();
        families(6, oak, "en");
        CampaignId id = campaign(Confidentiality.ANONYMOUS);
        List<Voice> voices = voices(id);
        for (Voice voice : voices) {
            String one = as(coordinator, WHILE_OPEN, () -> begun(voice));
            String two = as(coordinator, WHILE_OPEN, () -> begun(voice));
            List<Callable<Object>> both = List.of(() -> at(() -> answering.send(one)), () -> at(() -> answering.send(two)), () -> at(() -> answering.send(one)));

            assertThat(atOnce(3, both)).filteredOn(Boolean.TRUE::equals).hasSize(1);
        }
        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("6");
        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and answered", id.value())).isEqualTo("6");
    }

    @Test
    void fewer_than_ten_in_all_took_part_and_are_read_by_nobody() throws Exception {
        places();
        families(9, oak, "en");
        CampaignId id = campaign(Confidentiality.ANONYMOUS);
        atOnce(2, voices(id).stream().map(this::sending).toList());
        mixing.full(id);

        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("9");
        assertThat(one("select count(*) from survey.response where campaign_id = ?", id.value())).isEqualTo("0");

        publish(id);
        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("0");
        assertThat(one("select count(*) from survey.response where campaign_id = ?", id.value())).isEqualTo("0");
        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and answered", id.value())).isEqualTo("9");
        assertThat(one("select detail from platform.audit where action = 'ballots-discarded' and subject = ?", id.toString())).isEqualTo("9");
    }

    @Test
    void a_name_stands_beside_answers_only_where_that_was_promised() throws Exception {
        places();
        families(2, oak, "en");
        CampaignId named = campaign(Confidentiality.NAMED);
        CampaignId confidential = campaign(Confidentiality.CONFIDENTIAL);
        Voice one = voices(named).get(0);
        atOnce(1, List.of(sending(one), sending(voices(confidential).get(0))));

        assertThat(one("select person_id from survey.response where campaign_id = ?", named.value())).isEqualTo(one.person());
        assertThat(one("select join_key from survey.response where campaign_id = ?", named.value())).isNull();
        assertThat(one("select person_id from survey.response where campaign_id = ?", confidential.value())).isNull();
        assertThat(one("select count(*) from survey.response r join survey.invitation i on i.campaign_id = r.campaign_id where r.campaign_id = ? "
                + "and r.join_key in (sha256(cast(cast(i.id as text) as bytea)), sha256(cast('survey response of ' || i.id as bytea)))", confidential.value())).isEqualTo("0");
    }

    @Test
    void whose_a_confidential_answer_is_one_office_learns_for_a_reason_and_each_look_is_recorded() throws Exception {
        places();
        families(2, oak, "en");
        CampaignId confidential = campaign(Confidentiality.CONFIDENTIAL);
        CampaignId named = campaign(Confidentiality.NAMED);
        CampaignId anonymous = campaign(Confidentiality.ANONYMOUS);
        PersonId office = staff("Otis", Role.ADMINISTRATOR, district);
        Voice secret = voices(confidential).get(0);
        Voice open = voices(named).get(0);
        atOnce(1, List.of(sending(secret), sending(open)));
        UUID secretly = UUID.fromString(one("select id from survey.invitation where campaign_id = ? and answered", confidential.value()));
        UUID openly = UUID.fromString(one("select id from survey.invitation where campaign_id = ? and answered", named.value()));

        assertThat(as(coordinator, WHILE_OPEN, () -> persons.said(named, openly, "", "en"))).extracting(PersonsAnswers.Said::answer).contains(open.words());
        assertThat(as(coordinator, WHILE_OPEN, () -> persons.answered(confidential, "", 0, 10))).as("not the coordinator's").isEmpty();
        assertThatThrownBy(() -> as(coordinator, WHILE_OPEN, () -> persons.said(confidential, secretly, "I wonder", "en"))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(office, WHILE_OPEN, () -> persons.said(confidential, secretly, " ", "en"))).isInstanceOf(LookWithoutReason.class);
        assertThat(as(office, WHILE_OPEN, () -> persons.answered(confidential, "pat", 0, 10))).hasSize(1);
        assertThat(as(office, WHILE_OPEN, () -> persons.said(confidential, secretly, "A threat was written", "en"))).extracting(PersonsAnswers.Said::answer).contains(secret.words());
        assertThatThrownBy(() -> as(office, WHILE_OPEN, () -> persons.answered(anonymous, "", 0, 10))).isInstanceOf(AnswersAnonymous.class);
        assertThat(one("select count(*) from platform.audit where action = 'answers-joined' and subject = ? and person_id = ? and detail like '%: A threat was written'",
                confidential.toString(), office.value())).isEqualTo("1");
        assertThat(one("select count(*) from platform.audit where action = 'answers-read' and subject = ?", named.toString())).isEqualTo("1");
    }
}
