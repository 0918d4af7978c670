package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletContext;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.survey.answer.control.PublicAnswers;
import org.throughline.survey.bank.control.Crosswalks;
import org.throughline.survey.campaign.control.CampaignPlanning;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

/** Surveys as a browser and as another program meet them, over real HTTP. */
class OverHttpIT extends SurveyInContainer {

    private static final Pattern MARK = Pattern.compile("name=\"(opened|sum)\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** One code of a person acts no more often in a minute. */
    private static final int ACTS = 120;

    @Inject
    ServletContext servlets;

    @Inject
    PublicAnswers publicAnswers;

    @Inject
    Inviting inviting;

    @Inject
    Crosswalks crosswalks;

    private String word;
    private Item asked;

    private HttpResponse<String> ask(HttpRequest.Builder request, String path) throws Exception {
        URI at = URI.create("http://localhost:" + System.getenv("HTTP_PORT") + (path.startsWith(servlets.getContextPath() + "/") ? "" : servlets.getContextPath()) + path);
        return HTTP.send(request.uri(at).header("Accept-Language", "en").timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return ask(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return ask(HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofString(form)), path);
    }

    private static String mark(HttpResponse<String> page) {
        Matcher mark = MARK.matcher(page.body());
        assertThat(mark.find()).as(page.body()).isTrue();
        return mark.group(1) + "=" + mark.group(2);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    private CampaignId open(Audience audience, Confidentiality promise) throws Exception {
        places();
        word = "c-" + UUID.randomUUID();
        return as(coordinator, () -> {
            InstrumentId instrument = adding.add(questionnaire("q-" + UUID.randomUUID(), "Is it good?"));
            asked = instruments.details(instrument).items().get(0);
            CampaignId id = planning.draft(new CampaignPlanning.NewCampaign(word, instrument, audience, promise, Wording.of("en", "Voice"),
                    clock.instant().minus(Duration.ofHours(1)), clock.instant().plus(Duration.ofDays(5)), Set.of("en"), Set.of(oak), null));
            planning.schedule(id, campaigns.details(id).version());
            return id;
        });
    }

    private static Questionnaire questionnaire(String code, String... texts) {
        List<Option> scale = List.of(new Option(1, false, false, Wording.of("en", "No")), new Option(2, true, false, Wording.of("en", "Yes")));
        List<Item> items = java.util.stream.IntStream.range(0, texts.length).mapToObj(i -> new Item(Ids.timeOrdered(), "Q" + i, ItemType.SCALE, null, Wording.of("en", texts[i]), Wording.NONE, scale)).toList();
        return Questionnaire.first(code, Origin.OWN, Wording.of("en", "Voice"), Wording.NONE, List.of(new Section(Wording.of("en", "One"), items)));
    }

    private String begun() throws Exception {
        return to(post("/s/" + word, mark(get("/s/" + word)) + "&school=" + oak));
    }

    private HttpResponse<String> sent(String first) throws Exception {
        assertThat(to(post(first, asked.id() + "=2&go=next"))).endsWith("/review");
        return get(to(post(first.replaceAll("/1$", "/review"), "")));
    }

    @Test
    void a_public_link_takes_its_quota_and_holds_back_who_proves_nothing() throws Exception {
        CampaignId id = open(Audience.ANYONE, Confidentiality.ANONYMOUS);
        does(coordinator, () -> publicAnswers.limit(id, 3, null));
        String late = begun();

        String first = begun();
        assertThat(get(first).body()).as("the last page sends, or looks over all first").containsSubsequence("value=\"next\"", "value=\"send\"");
        assertThat(to(post(first, asked.id() + "=2&go=send"))).as("without a look over all").doesNotEndWith("/review");
        HttpResponse<String> sum = post("/s/" + word, "school=" + oak);
        assertThat(sum.body()).as("without the mark of a first page").contains("name=\"sum\"");
        HttpResponse<String> wrong = post("/s/" + word, mark(sum) + "&answer=99&school=" + oak);
        assertThat(wrong.statusCode()).isEqualTo(200);
        String unproven = to(post("/s/" + word, mark(wrong) + "&go=without&school=" + oak));
        assertThat(sent(unproven).statusCode()).isEqualTo(200);
        String third = begun();
        assertThat(to(post(third, asked.id() + "=1&go=next"))).endsWith("/review");
        sent(third);

        assertThat(get("/s/" + word).body()).as("full, and says so").doesNotContain("<form");
        assertThat(get(late).body()).as("who began in time is told too").doesNotContain("<form");
        assertThat(get(to(post(late, asked.id() + "=2&go=next"))).body()).doesNotContain("<form");
        assertThat(as(coordinator, () -> publicAnswers.quotas(id))).extracting(PublicAnswers.Quota::taken).containsExactly(3);
        assertThat(as(coordinator, () -> publicAnswers.held(id))).filteredOn(held -> held.reason().equals("UNPROVEN")).extracting(PublicAnswers.Held::answers).containsExactly(1L);
        assertThat(Integer.parseInt(one("select (select count(*) from survey.ballot where campaign_id = ?) + (select count(*) from survey.held_answer where campaign_id = ?)", id.value(), id.value()))).isEqualTo(3);
    }

    @Test
    void many_begin_by_one_public_word_in_a_minute_and_one_persons_code_is_slowed_down() throws Exception {
        CampaignId id = open(Audience.ANYONE, Confidentiality.ANONYMOUS);
        String mark = "";
        for (int i = 0; i <= ACTS; i++) {
            // a class that reads the first page once each, a few behind one reload
            mark = i % 5 == 0 ? mark(get("/s/" + word)) : mark;
            to(post("/s/" + word, mark + "&school=" + oak));
        }
        assertThat(one("select count(*) from survey.draft where campaign_id = ?", id.value())).isEqualTo(String.valueOf(ACTS + 1));

        CampaignId personal = open(Audience.FAMILY, Confidentiality.CONFIDENTIAL);
        parent(oak, child(oak));
        String code = as(coordinator, () -> inviting.letters(personal, oak)).get(0).code();
        // two windows of a minute may meet within the loop, so that it takes up to two rounds until one is full
        int tries = 0;
        int status = 303;
        while (status == 303 && tries++ < 2 * ACTS + 1) {
            status = post("/s/" + code, "lang=en").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(tries).isGreaterThan(ACTS);
        assertThat(one("select count(*) from survey.draft where campaign_id = ?", personal.value())).isEqualTo("1");
    }

    private HttpRequest.Builder authorized(String token) {
        return HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
    }

    private String token(PersonId person) throws Exception {
        String token = "tl_" + UUID.randomUUID();
        execute("insert into access.api_token (id, person_id, hash, label, created_at, expires_at, read_only) values (?, ?, ?, 'surveys', now(), now() + interval '1 day', false)",
                Ids.timeOrdered(), person.value(), MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        return token;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void what_another_program_asks_wrongly_is_told_with_what_is_wrong() throws Exception {
        places();
        String token = token(coordinator);
        CampaignId id = draft(asking(yesOrNo("A", Wording.of("en", "Good?"))), Audience.FAMILY, Confidentiality.CONFIDENTIAL, Wording.of("en", "Voice"), oak);
        String replies = "/api/v1/campaigns/" + id + "/replies";

        for (String body : List.of("{bad", "{\"due\":\"2027-99-01\"}")) {
            HttpResponse<String> answer = ask(authorized(token).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)), replies);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(json(answer.body()).getString("title")).contains("/openapi");
        }
        HttpResponse<String> empty = ask(authorized(token).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")), replies);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(json(empty.body()).getString("title")).contains("subject");
        assertThat(ask(authorized(token), "/api/v1/campaigns/" + id + "/figures?axis=%00").statusCode()).isEqualTo(400);
        String ofNoText = "{\"user\": \"a\\u0000b\", \"password\": \"x\"}";
        assertThat(ask(HttpRequest.newBuilder().header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(ofNoText)), "/api/v1/tokens").statusCode())
                .as("a character that no text of the database takes").isEqualTo(400);
    }

    @Test
    void another_program_reads_instruments_bank_and_crosswalks_and_brings_an_instrument_in() throws Exception {
        places();
        String token = token(coordinator);
        String rare = "zyx" + UUID.randomUUID().toString().substring(0, 8);
        String code = "r-" + UUID.randomUUID();
        InstrumentId id = as(coordinator, () -> adding.add(questionnaire(code, "Do you choose, " + rare + "?", "May you choose, " + rare + "?")));
        List<Item> items = as(coordinator, () -> instruments.details(id)).items();
        does(coordinator, () -> crosswalks.say(items.get(0).id(), items.get(1).id(), "the same"));

        String own = ask(authorized(token), "/api/v1/instruments/" + id).body();
        assertThat(json(own).getString("format")).isEqualTo("throughline-instrument");
        HttpResponse<String> added = ask(authorized(token).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(own)), "/api/v1/instruments?code=" + code + "-again");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String again = json(added.body()).getString("id");
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/instruments/" + again);
        assertThat(ask(authorized(token), "/api/v1/instruments/" + again).body().replace(code + "-again", code)).isEqualTo(own);
        assertThat(ask(authorized(token), "/api/v1/instruments/" + again + "/editions").body()).contains("\"edition\":1").contains(again);
        String page = ask(authorized(token), "/api/v1/instruments?first=0&size=1").body();
        String next = ask(authorized(token), "/api/v1/instruments?first=1&size=1").body();
        assertThat(List.of(page, next)).allMatch(one -> one.split("\"edition\"").length == 2).doesNotHaveDuplicates();

        JsonObject bank = json(ask(authorized(token), "/api/v1/bank?size=1&words=" + rare).body());
        assertThat(bank.getInt("total")).isEqualTo(2);
        assertThat(bank.getJsonArray("wordings")).hasSize(1);
        JsonObject item = json(ask(authorized(token), "/api/v1/bank/" + items.get(0).id()).body());
        assertThat(item.getJsonObject("text").getString("en")).contains(rare);
        assertThat(item.getJsonArray("uses")).hasSize(2);
        assertThat(item.getJsonArray("equivalent")).hasSize(1);
        assertThat(ask(authorized(token), "/api/v1/crosswalks?size=500&item=" + items.get(1).id()).body()).contains("the same");

        assertThat(ask(authorized(token).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(own)), "/api/v1/instruments?code=Not+fit").statusCode()).isEqualTo(422);
        assertThat(ask(authorized(token).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")), "/api/v1/instruments?code=" + code).statusCode()).isEqualTo(422);
        String leader = token(staff("Lee", Role.PRINCIPAL, oak));
        assertThat(ask(authorized(leader), "/api/v1/instruments/" + id).statusCode()).isEqualTo(200);
        assertThat(ask(authorized(leader), "/api/v1/bank").statusCode()).isEqualTo(403);
        assertThat(ask(authorized(leader).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(own)), "/api/v1/instruments").statusCode()).isEqualTo(403);
    }
}
