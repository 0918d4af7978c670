package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletContext;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.Ids;
import org.throughline.survey.comment.control.CommentCoding;
import org.throughline.survey.comment.control.CommentGathering;
import org.throughline.survey.comment.control.CommentModeration;
import org.throughline.survey.comment.control.CommentSearch;
import org.throughline.survey.comment.control.ThemeCounting;
import org.throughline.survey.comment.control.ThemeKeeping;

/** What people in and around a district get out of comments through the API: two districts asked together, in three languages. */
class CommentReadersIT extends SurveyInContainer {

    private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final int ALL = 200;

    /** As if it were not there. */
    private static final int NOT_THEIRS = 404;

    @Inject
    ServletContext servlets;

    @Inject
    CommentGathering gathering;

    @Inject
    CommentModeration moderation;

    @Inject
    CommentCoding coding;

    @Inject
    ThemeKeeping book;

    @Inject
    ThemeCounting counting;

    private final CampaignId campaign = new CampaignId(UUID.randomUUID());
    private OrganizationId far;
    private PersonId stranger;

    @Test
    void nobody_gets_more_than_is_theirs_and_every_look_is_recorded() throws Exception {
        asked();
        String principal = token(staff("Pia", Role.PRINCIPAL, oak), null);
        int released = release(coordinator);
        release(stranger);
        assertThat(released).as("12 in each of three languages at Oak, 4 at Elm and 7 at Ash, but the one with a name").isEqualTo(46);

        JsonObject mine = told(principal, "?school=" + oak);
        assertThat(mine.getInt("total")).isEqualTo(35);
        assertThat(mine.getJsonArray("comments")).hasSize(35);
        assertThat(mine.toString()).doesNotContain("Zelda").doesNotContain("\"id\"");
        assertThat(told(principal, "?school=" + oak + "&words=zelda").getInt("total")).as("what waits cannot be found").isZero();
        assertThat(status(principal, "?school=" + elm)).isEqualTo(NOT_THEIRS);
        assertThat(status(principal, "?school=" + far)).isEqualTo(NOT_THEIRS);
        assertThat(status(principal, "")).as("all schools").isEqualTo(NOT_THEIRS);
        assertThat(status(token(staff("Tess", Role.TEACHER, oak), null), "?school=" + oak)).isEqualTo(403);
        assertThat(status(token(coordinator, new String[] {"see-survey-results"}), "?school=" + oak)).as("a token for results only").isEqualTo(403);
        assertThat(ask("?school=" + oak, HttpRequest.newBuilder()).statusCode()).as("nobody").isEqualTo(401);

        assertThat(told(token(coordinator, null), "?school=" + elm).getInt("total")).as("four writers").isZero();
        assertThat(status(token(coordinator, null), "")).as("of all schools, with those of another district").isEqualTo(NOT_THEIRS);
        assertThat(status(token(stranger, null), "?school=" + oak)).isEqualTo(NOT_THEIRS);
        assertThat(told(token(stranger, null), "?school=" + far).getInt("total")).isEqualTo(12);
        assertThat(as(stranger, () -> coding.sorted(campaign).comments())).as("sorts those of their own schools").isEqualTo(12);
        assertThat(one("select count(*) from platform.audit where subject = ? and action = 'comments-read'", campaign.toString())).as("each look that was let in").isEqualTo("4");
    }

    @Test
    void each_language_is_searched_in_its_own_forms() throws Exception {
        asked();
        release(coordinator);
        String principal = token(staff("Pia", Role.PRINCIPAL, oak), null);

        for (String words : List.of("library book", "reunión", "reunion maestra", "مكتبة", "كتاب OR كتب", "\"more books\"", "-library reuniones")) {
            JsonObject found = told(principal, "?school=" + oak + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(found.getInt("total")).as(words).isBetween(11, 12);
            assertThat(found.getJsonArray("comments").getValuesAs(JsonObject.class)).as(words).extracting(one -> one.getString("language")).doesNotContainNull().hasSize(found.getInt("total")).containsOnly(
                    words.matches("[\\x00-\\x7F]*(book|books\")") ? "en" : words.codePointAt(0) > 0x600 ? "ar" : "es");
        }
        assertThat(told(principal, "?school=" + oak + "&language=ar").getInt("total")).isEqualTo(12);
        assertThat(told(principal, "?school=" + oak + "&words=" + URLEncoder.encode("the", StandardCharsets.UTF_8)).getInt("total")).as("a word that says nothing").isZero();
        assertThat(told(principal, "?school=" + oak + "&item=nonsense").getInt("total")).isZero();
    }

    @Test
    void a_theme_of_few_stands_beside_nothing_and_finds_nothing() throws Exception {
        asked();
        release(coordinator);
        String mark = UUID.randomUUID().toString();
        UUID meetings = as(coordinator, () -> book.add(new ThemeKeeping.Text("Meetings " + mark, "Reuniones " + mark, "", "", "")));
        UUID rare = as(coordinator, () -> book.add(new ThemeKeeping.Text("Rare " + mark, "Raro " + mark, "", "", "")));
        does(coordinator, () -> {
            int given = 0;
            for (var next = coding.next(campaign, false); next.isPresent(); next = coding.next(campaign, false)) {
                CommentCoding.Comment comment = coding.comment(next.get(), "en");
                boolean few = comment.language().equals("en") && given++ < 4;
                coding.sort(comment.id(), comment.language().equals("es") ? Set.of(meetings) : few ? Set.of(rare) : Set.of(), Set.of());
            }
        });
        inTransaction(() -> counting.recount(campaign));
        String principal = token(staff("Pia", Role.PRINCIPAL, oak), null);

        JsonObject all = told(principal, "?school=" + oak);
        assertThat(all.toString()).contains("Meetings " + mark).doesNotContain("Rare");
        assertThat(told(principal, "?school=" + oak + "&theme=" + meetings).getInt("total")).isEqualTo(12);
        assertThat(told(principal, "?school=" + oak + "&theme=" + rare).getInt("total")).as("four are not told").isZero();
        assertThat(told(principal, "?school=" + oak + "&theme=-").getInt("total")).as("nor what is left without them").isEqualTo(23);
        assertThat(one("select hidden || ' ' || comments from survey.theme_count where theme_id = ? and place = ?", rare, oak.toString())).isEqualTo("true 0");
    }

    /** All that waits and in which nothing was found. Returns how many. */
    private int release(PersonId person) throws Exception {
        CommentSearch waiting = new CommentSearch("", "", "", "", "", "", "NEW");
        return as(person, () -> moderation.releaseSeen(campaign, moderation.rows(campaign, waiting, "en", 0, ALL).stream().map(CommentModeration.Row::id).toList()));
    }

    /** A closed campaign of two districts with what was written in it, before anybody looked at it. */
    private void asked() throws Exception {
        places();
        OrganizationId ash = school(district, "Ash");
        OrganizationId other = district("Far District");
        far = school(other, "Far");
        stranger = staff("Stella", Role.SURVEY_COORDINATOR, other);
        execute("update district.person set given_name = 'Zelda', family_name = 'Kranz' where id = ?", person("STAFF", "Z", oak, "teacher").value());
        InstrumentId instrument = as(coordinator, () -> adding.add(asking(words("B", "What would you change?"))));
        UUID item = as(coordinator, () -> instruments.details(instrument)).items().get(0).id();
        execute("""
                insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at)
                values (?, 0, ?, ?, 'FAMILY', 'ANONYMOUS', 'Voice', now() - interval '20 days', now() - interval '1 day', now() - interval '30 days')""", campaign.value(), "c-" + campaign, instrument.value());
        for (OrganizationId school : List.of(oak, elm, ash, far)) {
            execute("insert into survey.campaign_school (campaign_id, school_id) values (?, ?)", campaign.value(), school.value());
        }
        written(oak, item, 11, "The library needs more books for us");
        written(oak, item, 1, "The library needs more books, ask Zelda Kranz");
        written(oak, item, 12, "Quiero más reuniones con las maestras de mi hijo");
        written(oak, item, 12, "أريد المزيد من الكتب في المكتبة");
        written(elm, item, 4, "The bus is late");
        written(ash, item, 7, "The bus is cold");
        written(far, item, 12, "The bus is never late");
        inTransaction(() -> gathering.gather(campaign));
    }

    private void written(OrganizationId school, UUID item, int people, String words) {
        for (int i = 0; i < people; i++) {
            UUID response = UUID.randomUUID();
            execute("insert into survey.response (id, campaign_id, school_id, language, answered_on, tallied) values (?, ?, ?, '', current_date, true)", response, campaign.value(), school.value());
            execute("insert into survey.answer (response_id, item_id, value, words) values (?, ?, 0, ?)", response, item, words);
        }
    }

    /** A token that can only read, of all that its owner may, or of some capabilities. */
    private String token(PersonId person, String[] only) throws Exception {
        String token = "tl_" + UUID.randomUUID();
        execute("insert into access.api_token (id, person_id, hash, label, created_at, expires_at, read_only, scope) values (?, ?, ?, 'comments', now(), now() + interval '1 day', true, string_to_array(?, ' '))",
                Ids.timeOrdered(), person.value(), MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)), only == null ? null : String.join(" ", only));
        return token;
    }

    private JsonObject told(String token, String query) throws Exception {
        HttpResponse<String> answer = ask(query, HttpRequest.newBuilder().header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private int status(String token, String query) throws Exception {
        return ask(query, HttpRequest.newBuilder().header("Authorization", "Bearer " + token)).statusCode();
    }

    private HttpResponse<String> ask(String query, HttpRequest.Builder request) throws Exception {
        URI at = URI.create("http://localhost:" + System.getenv("HTTP_PORT") + servlets.getContextPath() + "/api/v1/campaigns/" + campaign + "/comments" + query);
        return HTTP.send(request.uri(at).header("Accept-Language", "en").timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
