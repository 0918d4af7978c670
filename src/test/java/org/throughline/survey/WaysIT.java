package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.NotFound;
import org.throughline.platform.phone.TextStops;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.control.PreviewLinks;
import org.throughline.survey.answer.control.Previewing;
import org.throughline.survey.answer.control.PublicAnswers;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.answer.entity.HeldUndecided;
import org.throughline.survey.answer.entity.NotTakingAnswers;
import org.throughline.survey.answer.entity.QuotaFull;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.control.NoticeSending;
import org.throughline.survey.campaign.control.ReturnedMails;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.NoticeNotOut;
import org.throughline.survey.campaign.entity.NoticeTooLate;
import org.throughline.survey.instrument.entity.Asking;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ProtectedArea;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** By which ways people come in, and what stands before them. */
class WaysIT extends SurveyInContainer {

    private static final LocalDate EARLY = OPENS.minusDays(40);
    private static final LocalDate LATE = BEFORE;

    @Inject
    AudiencePlanning audiences;

    @Inject
    NoticeSending notices;

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    @Inject
    Previewing previews;

    @Inject
    PreviewLinks links;

    @Inject
    TextStops stops;

    @Inject
    ReturnedMails returned;

    @Inject
    PublicAnswers publicAnswers;

    private String word;
    private List<Item> items;

    private CampaignId draft(Audience audience, Confidentiality promise, Asking... askings) throws Exception {
        places();
        word = "c-" + UUID.randomUUID();
        return as(coordinator, EARLY, () -> {
            InstrumentId instrument = adding.add(questionnaire(askings));
            items = instruments.details(instrument).items();
            return planning.draft(new CampaignPlanning.NewCampaign(word, instrument, audience, promise, Wording.of("en", "Voice").and("es", "Voz"),
                    OPENS.atStartOfDay(ZONE).toInstant(), CLOSES.atStartOfDay(ZONE).toInstant(), Set.of("en", "es"), Set.of(oak), null));
        });
    }

    private static Questionnaire questionnaire(Asking... askings) {
        return asking(Wording.of("en", "Voice").and("es", "Voz"), IntStream.range(0, askings.length)
                .mapToObj(i -> yesOrNo("Q" + i, Wording.of("en", "Is it good?").and("es", "¿Está bien?")).asking(askings[i])).toList());
    }

    private void schedule(CampaignId id, LocalDate day) throws Exception {
        does(coordinator, day, () -> planning.schedule(id, campaigns.details(id).version()));
    }

    private PersonId child() {
        PersonId child = child(oak);
        execute("update district.person set grades = array['05'] where id = ?", child.value());
        return child;
    }

    private PersonId parent(PersonId child) {
        return parent(oak, "es", child);
    }

    private AudiencePlanning.Counted counted(CampaignId id) throws Exception {
        return as(coordinator, LATE, () -> audiences.counted(id)).stream().filter(one -> one.kind().equals("ALL")).findFirst().orElseThrow();
    }

    private Map<UUID, Given> yes(Item... to) {
        return java.util.Arrays.stream(to).collect(java.util.stream.Collectors.toMap(Item::id, item -> Given.chosen(List.of(2))));
    }

    @Test
    void on_one_page_what_an_answer_brings_comes_after_and_the_last_page_is_saved_and_sent_at_once() throws Exception {
        CampaignId id = draft(Audience.ANYONE, Confidentiality.CONFIDENTIAL, Asking.PLAIN, Asking.PLAIN.onlyWhen(Condition.parse("Q0 = 2")), Asking.PLAIN);
        does(coordinator, EARLY, () -> planning.askOnOnePage(id, campaigns.details(id).version(), true));
        schedule(id, EARLY);

        does(coordinator, WHILE_OPEN, () -> {
            String code = answering.begin(word, Language.EN, null);
            Visit visit = answering.visit(code);
            assertThat(visit.pages().stream().map(page -> page.items().stream().map(Item::code).toList()).toList()).containsExactly(List.of("Q0", "Q2"), List.of("Q1"));
            answering.save(code, Set.of(items.get(0).id(), items.get(2).id()), yes(items.get(0), items.get(2)), Language.EN, 2);
            assertThat(answering.visit(code).filling().pageAfter(1)).isEqualTo(2);
            assertThat(answering.send(code, Set.of(items.get(1).id()), yes(items.get(1)), "")).isTrue();
            assertThat(answering.send(code)).as("twice").isFalse();
        });

        assertThat(one("select count(*) from survey.answer a join survey.response r on r.id = a.response_id where r.campaign_id = ?", id.value())).isEqualTo("3");
    }

    @Test
    void students_are_asked_about_protected_areas_only_after_their_parents_were_told_in_time_and_with_consent_where_it_is_needed() throws Exception {
        CampaignId id = draft(Audience.STUDENT, Confidentiality.CONFIDENTIAL, Asking.PLAIN, Asking.PLAIN.about(Set.of(ProtectedArea.INCOME)).asRequired());
        PersonId allowed = child();
        PersonId silent = child();
        PersonId refused = child();
        PersonId parent = parent(allowed);
        PersonId without = parent(silent);
        execute("update district.person set email = null where id = ?", without.value());
        execute("insert into district.media_consent (person_id, scope, given) values (?, 'surveys', true)", allowed.value());
        execute("insert into district.opt_out (person_id, scope) values (?, ?)", refused.value(), "survey:" + word);

        assertThat(counted(id)).satisfies(all -> {
            assertThat(all.asked()).isEqualTo(1);
            assertThat(all.withoutConsent()).isEqualTo(1);
            assertThat(all.optedOut()).isEqualTo(1);
        });
        assertThatThrownBy(() -> schedule(id, EARLY)).isInstanceOf(NoticeNotOut.class);

        assertThat(as(coordinator, EARLY, () -> notices.mailNext(id))).isEqualTo(1);
        assertThat(as(coordinator, EARLY, () -> notices.mailNext(id))).as("nobody twice").isZero();
        assertThat(one("select subject || body from platform.mail where recipient = (select email from district.person where id = ?)", parent.value()))
                .contains("Voz").contains(links.address(id) + "?lang=es");
        assertThat(as(coordinator, EARLY, () -> notices.toldOnPaper(id))).isEqualTo(1);
        schedule(id, EARLY);

        CampaignId late = draft(Audience.STUDENT, Confidentiality.CONFIDENTIAL, Asking.PLAIN.about(Set.of(ProtectedArea.INCOME)));
        parent(child());
        as(coordinator, LATE, () -> notices.mailNext(late));
        assertThatThrownBy(() -> schedule(late, LATE)).isInstanceOf(NoticeTooLate.class);
        CampaignId plain = draft(Audience.STUDENT, Confidentiality.CONFIDENTIAL, Asking.PLAIN);
        parent(child());
        schedule(plain, LATE);
    }

    @Test
    void who_has_a_personal_code_and_whose_parents_say_no_later_cannot_begin() throws Exception {
        CampaignId id = draft(Audience.STUDENT, Confidentiality.CONFIDENTIAL, Asking.PLAIN.about(Set.of(ProtectedArea.RELIGION)));
        PersonId child = child();
        schedule(id, EARLY);
        String code = as(coordinator, WHILE_OPEN, () -> inviting.letters(id, oak)).get(0).code();
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code).leftOut())).isEmpty();

        execute("insert into district.opt_out (person_id, scope) values (?, 'surveys')", child.value());

        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(code).leftOut())).isEqualTo("OPTED_OUT");
        assertThatThrownBy(() -> as(coordinator, WHILE_OPEN, () -> answering.begin(code, Language.EN, null))).isInstanceOf(NotTakingAnswers.class);
    }

    @Test
    void parents_read_what_is_asked_by_an_address_that_ends_with_the_campaign_and_cannot_be_made_up() throws Exception {
        CampaignId id = draft(Audience.STUDENT, Confidentiality.ANONYMOUS, Asking.PLAIN, Asking.PLAIN.about(Set.of(ProtectedArea.RELIGION)));
        String address = as(coordinator, EARLY, () -> links.address(id));
        String token = address.substring(address.lastIndexOf('/') + 1);

        Previewing.Preview draft = as(coordinator, EARLY, () -> previews.of(token));
        assertThat(draft.languages()).extracting(org.throughline.platform.text.Tongue::code).containsExactly("en", "es");
        assertThat(draft.asked().touchesProtectedAreas()).isTrue();
        assertThat(draft.over()).isFalse();
        schedule(id, EARLY);
        assertThat(as(coordinator, CLOSES.plusDays(1), () -> previews.of(token)).over()).isTrue();
        String other = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertThatThrownBy(() -> previews.of(other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> previews.of("no")).isInstanceOf(NotFound.class);
        assertThat(one("select count(*) from survey.draft where campaign_id = ?", id.value())).isEqualTo("0");
    }

    @Test
    void a_public_survey_closes_by_itself_at_its_quota_and_what_is_held_back_waits_for_somebody() throws Exception {
        CampaignId id = draft(Audience.ANYONE, Confidentiality.ANONYMOUS, Asking.PLAIN);
        schedule(id, EARLY);
        does(coordinator, WHILE_OPEN, () -> publicAnswers.limit(id, 3, 2));

        String first = begun("");
        String late = begun("");
        assertThat(sent(first, "")).isTrue();
        assertThat(sent(begun("UNPROVEN"), "")).isTrue();
        assertThatThrownBy(() -> begun("")).as("two at this school").isInstanceOf(QuotaFull.class);
        assertThatThrownBy(() -> sent(late, "")).isInstanceOf(NotTakingAnswers.class);
        assertThat(as(coordinator, WHILE_OPEN, () -> answering.visit(late).full())).isTrue();
        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("1");

        List<PublicAnswers.Held> held = as(coordinator, WHILE_OPEN, () -> publicAnswers.held(id));
        assertThat(held).extracting(PublicAnswers.Held::reason, PublicAnswers.Held::answers).containsExactly(Tuple.tuple("UNPROVEN", 1L));
        does(coordinator, CLOSES.plusDays(1), () -> {
            assertThatThrownBy(() -> planning.publish(id, campaigns.details(id).version())).isInstanceOf(HeldUndecided.class);
            publicAnswers.decline(id, "UNPROVEN", held.get(0).day());
        });
        assertThat(as(coordinator, WHILE_OPEN, () -> publicAnswers.quotas(id))).extracting(PublicAnswers.Quota::taken).containsExactly(1, 1);
        assertThat(sent(late, "FAST")).as("there is room again").isTrue();
        does(coordinator, WHILE_OPEN, () -> publicAnswers.accept(id, "FAST", WHILE_OPEN));
        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("2");
        assertThat(as(coordinator, WHILE_OPEN, () -> publicAnswers.held(id))).isEmpty();
    }

    @Test
    void whose_mail_comes_back_is_listed_by_school_with_the_reason_for_those_who_run_surveys_there() throws Exception {
        draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL, Asking.PLAIN);
        PersonId parent = parent(child());
        parent(child());
        execute("update district.person set phone = '512-555-0144' where id = ?", parent.value());
        execute("""
                insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, failed_at, last_error)
                select gen_random_uuid(), upper(email), 's', '', 'en', now(), now(), now(), '550 no such mailbox' from district.person where id = ?""", parent.value());
        PersonId elsewhere = staff("Otto", Role.SURVEY_COORDINATOR, district("Other District"));

        assertThat(as(coordinator, EARLY, () -> returned.rows(0, 50))).singleElement().satisfies(one -> {
            assertThat(one.school()).isEqualTo("Oak");
            assertThat(one.reason()).isEqualTo("550 no such mailbox");
            assertThat(one.phone()).isEqualTo("512-555-0144");
        });
        assertThat(as(coordinator, EARLY, () -> returned.schools())).extracting(ReturnedMails.AtSchool::people).containsExactly(1L);
        assertThat(as(coordinator, EARLY, () -> returned.count())).isEqualTo(1);
        assertThat(as(elsewhere, EARLY, () -> returned.list())).isEmpty();
    }

    private String begun(String held) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> answering.begin(word, Language.EN, oak.value(), held));
    }

    private boolean sent(String code, String suspicion) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> answering.send(code, Set.of(items.get(0).id()), yes(items.get(0)), suspicion));
    }

    @Test
    void who_takes_no_mail_and_has_a_number_gets_a_text_message_once_and_STOP_ends_it() throws Exception {
        CampaignId id = draft(Audience.FAMILY, Confidentiality.CONFIDENTIAL, Asking.PLAIN);
        PersonId texted = parent(child());
        PersonId mailed = parent(child());
        PersonId refusing = parent(child());
        String number = "+1512555" + (1000 + new java.util.Random().nextInt(9000));
        execute("update district.person set email = null, phone = ? where id = ?", "(" + number.substring(2, 5) + ") " + number.substring(5, 8) + "-" + number.substring(8), texted.value());
        execute("update district.person set phone = '(512) 555-0101' where id = ?", mailed.value());
        execute("update district.person set email = null, phone = '512.555.0102' where id = ?", refusing.value());
        execute("insert into district.opt_out (person_id, scope) values (?, 'texts')", refusing.value());
        does(coordinator, EARLY, () -> planning.askByText(id, campaigns.details(id).version(), true));
        assertThat(counted(id)).satisfies(all -> {
            assertThat(all.byText()).isEqualTo(1);
            assertThat(all.byMail()).isEqualTo(1);
            assertThat(all.byLetter()).isEqualTo(1);
        });
        schedule(id, EARLY);

        // what an earlier run left waiting would go to this provider too
        execute("delete from platform.text_message where sent_at is null");
        List<String> asked = new CopyOnWriteArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        HttpServer provider = provider(asked, tries);
        try {
            assertThat(as(coordinator, WHILE_OPEN, () -> inviting.mailNext(id))).isEqualTo(2);
            assertThat(as(coordinator, WHILE_OPEN, () -> inviting.mailNext(id))).isZero();
            until("the message is sent", () -> {
                execute("update platform.text_message set next_try_at = now() where person_id = ? and sent_at is null", texted.value());
                return "SM1".equals(one("select provider_id from platform.text_message where person_id = ? and sent_at is not null", texted.value()));
            });
        } finally {
            provider.stop(0);
            List.of("text.address", "text.account", "text.token", "text.from").forEach(System::clearProperty);
        }

        assertThat(tries.get()).as("the first time it was to come later").isEqualTo(2);
        assertThat(asked).containsOnly("/2010-04-01/Accounts/ACtest/Messages.json Basic " + Base64.getEncoder().encodeToString("ACtest:secret".getBytes(StandardCharsets.UTF_8)) + " +15125550199 " + number);
        assertThat(one("select count(*) from platform.text_message where person_id in (?, ?)", mailed.value(), refusing.value())).isEqualTo("0");
        stops.answered(number, " Stop. ");
        assertThat(as(coordinator, WHILE_OPEN.plusDays(1), () -> inviting.remindNext(id))).as("by mail only").isEqualTo(1);
        assertThat(one("select reach from survey.audience(?, null) where person_id = ?", id.value(), texted.value())).isEqualTo("NO_ADDRESS");
        stops.answered(number, "START");
        assertThat(as(coordinator, WHILE_OPEN.plusDays(2), () -> inviting.remindNext(id))).isEqualTo(2);
        assertThat(one("select count(*) from platform.text_message where person_id = ?", texted.value())).isEqualTo("2");
    }

    /** Speaks the provider's API: the first request is to come again later, the next is taken. */
    private static HttpServer provider(List<String> asked, AtomicInteger tries) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> form = java.util.Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                    .map(field -> field.split("=", 2)).collect(java.util.stream.Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + form.get("From") + " " + form.get("To"));
            boolean first = tries.incrementAndGet() == 1;
            byte[] answer = (first ? "{\"code\": 20429, \"message\": \"Too Many Requests\"}" : "{\"sid\": \"SM1\", \"status\": \"queued\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(first ? 429 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.setProperty("text.address", "http://127.0.0.1:" + server.getAddress().getPort());
        System.setProperty("text.account", "ACtest");
        System.setProperty("text.token", "secret");
        System.setProperty("text.from", "+15125550199");
        return server;
    }
}
