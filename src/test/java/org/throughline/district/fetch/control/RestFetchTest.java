package org.throughline.district.fetch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.district.fetch.OneRosterServer;
import org.throughline.district.fetch.control.FetchFailed.Reason;
import org.throughline.district.roster.control.Reading;
import org.throughline.district.roster.control.RosterCursor;
import org.throughline.district.roster.control.RosterKind;
import org.throughline.district.roster.control.RosterMode;
import org.throughline.district.roster.control.RosterPosition;
import org.throughline.district.roster.control.RosterSet;
import org.throughline.district.roster.control.RosterVersion;

/** Against a real server on this machine that speaks OneRoster. Pauses are noted, not waited for. */
class RestFetchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Set<RosterKind> READ = EnumSet.complementOf(EnumSet.of(RosterKind.DEMOGRAPHICS));

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private OneRosterServer server;
    private String secret = OneRosterServer.SECRET;
    private String scopes = "";
    private boolean inHeader = true;
    private boolean demographics;

    @BeforeEach
    void a_service() throws IOException {
        server = OneRosterServer.small("1.1");
    }

    @AfterEach
    void its_end() {
        server.close();
    }

    @Test
    void everything_that_a_service_gives_becomes_a_complete_set() throws IOException {
        Fetched fetched = fetch("1.1", Optional.empty());

        try (RosterSet set = RosterSet.open(fetched.set())) {
            assertThat(set.version()).isEqualTo(RosterVersion.ONEROSTER_1_1);
            assertThat(set.systemName()).isEqualTo("Test service");
            assertThat(records(set)).isEqualTo(Map.of("orgs", 4L, "academicSessions", 2L, "courses", 91L, "classes", 119L, "users", 268L, "enrollments", 1_855L));
            assertThat(RosterKind.values()).filteredOn(kind -> set.mode(kind) == RosterMode.BULK).hasSize(6);
            assertThat(set.problems()).isEmpty();
            assertThat(problems(set)).containsOnly("SCHOOL_YEAR_RANGE");
        }
        assertThat(fetched.rows()).isEqualTo(2_339);
        assertThat(server.requests).noneMatch(request -> request.startsWith("demographics"));
    }

    @Test
    void a_set_from_the_service_says_the_same_as_the_uploaded_file() throws IOException {
        Fetched fetched = fetch("1.1", Optional.empty());

        try (RosterSet ours = RosterSet.open(fetched.set()); RosterSet theirs = RosterSet.open(Path.of("src/test/resources/oneroster/district-small-1.1.zip"))) {
            assertThat(rows(ours)).containsExactlyInAnyOrderElementsOf(rows(theirs));
        }
    }

    @Test
    void the_newer_edition_has_its_roles_within_its_users() throws IOException {
        server.close();
        server = OneRosterServer.small("1.2");

        Fetched fetched = fetch("1.2", Optional.empty());

        try (RosterSet set = RosterSet.open(fetched.set())) {
            assertThat(set.version()).isEqualTo(RosterVersion.ONEROSTER_1_2);
            assertThat(records(set)).containsEntry("users", 268L).containsEntry("roles", 268L);
            assertThat(problems(set)).containsOnly("SCHOOL_YEAR_RANGE");
        }
    }

    @Test
    void only_what_changed_is_asked_for_and_the_set_says_so() throws IOException {
        Map<String, String> student = server.rows("users").get(5);
        student.put("givenName", "Joseph");
        student.put("dateLastModified", "2026-11-22T03:00:00.000Z");

        Fetched fetched = fetch("1.1", Optional.of(Instant.parse("2026-11-21T08:00:00Z")));

        try (RosterSet set = RosterSet.open(fetched.set())) {
            assertThat(records(set)).containsEntry("users", 1L).containsEntry("enrollments", 0L);
            assertThat(set.mode(RosterKind.USER)).isEqualTo(RosterMode.DELTA);
        }
        assertThat(fetched.rows()).isEqualTo(1);
        assertThat(server.requests).anyMatch(request -> request.startsWith("users") && request.contains("dateLastModified>'2026-11-21T08:00:00.000Z'"));
    }

    @Test
    void what_is_marked_as_deleted_ends_by_a_change_and_is_left_out_of_a_complete_set() throws IOException {
        server.rows("enrollments").get(7).put("status", "tobedeleted");
        server.rows("enrollments").get(7).put("dateLastModified", "2026-11-22T03:00:00.000Z");

        try (RosterSet all = RosterSet.open(fetch("1.1", Optional.empty()).set())) {
            assertThat(records(all)).containsEntry("enrollments", 1_854L);
        }
        try (RosterSet changes = RosterSet.open(fetch("1.1", Optional.of(Instant.parse("2026-11-21T08:00:00Z"))).set())) {
            assertThat(rows(changes)).singleElement().asString().contains("DELETE");
        }
    }

    @Test
    void demographics_are_read_where_the_district_takes_them() throws IOException {
        demographics = true;

        try (RosterSet set = RosterSet.open(fetch("1.1", Optional.empty()).set())) {
            assertThat(records(set)).containsEntry("demographics", 248L);
        }
    }

    @Test
    void a_district_can_do_without_demographics_that_are_not_given() {
        demographics = true;
        server.notGiven.add("demographics");

        assertThat(fetch("1.1", Optional.empty()).missing()).containsExactly("demographics");
    }

    @Test
    void pages_are_found_without_links_without_counts_and_where_the_service_does_not_page_at_all() {
        server.links = false;
        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
        server.totals = false;
        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
        server.pages = false;
        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
    }

    @Test
    void a_service_that_has_no_users_is_asked_for_students_and_teachers_and_nobody_else_ends() throws IOException {
        server.notGiven.add("users");

        Fetched fetched = fetch("1.1", Optional.empty());

        assertThat(fetched.substituted()).containsExactly("users");
        try (RosterSet set = RosterSet.open(fetched.set())) {
            assertThat(set.mode(RosterKind.USER)).isEqualTo(RosterMode.DELTA);
            assertThat(set.mode(RosterKind.ENROLLMENT)).isEqualTo(RosterMode.BULK);
            assertThat(records(set).get("users")).isEqualTo(server.rows("users").stream().filter(row -> Set.of("student", "teacher").contains(row.get("role"))).count());
        }
    }

    @Test
    void who_is_asked_to_come_back_later_does() {
        server.script("users", 429, Map.of("Retry-After", "17"));
        server.script("users", 503, Map.of("Retry-After", "Sun, 22 Nov 2026 08:01:00 GMT"));
        server.script("users", 500, Map.of());

        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
        assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(60), Duration.ofSeconds(8));
    }

    @Test
    void who_is_asked_to_come_back_next_day_gives_up() {
        server.script("users", 429, Map.of("Retry-After", "86400"));

        refuses(Reason.TOO_BUSY, "users", 1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_service_that_stays_busy_is_left_alone_after_some_tries() {
        for (int i = 0; i < 20; i++) {
            server.script("users", 503, Map.of());
        }

        refuses(Reason.TOO_BUSY, "users", 6);
        assertThat(server.asked("users")).isEqualTo(6);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 32L);
    }

    @Test
    void a_token_that_ends_in_the_middle_is_renewed() {
        server.tokenLasts = 3;

        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
        assertThat(server.asked("token")).isGreaterThan(2);
    }

    @Test
    void the_secret_goes_in_the_header_or_in_the_form_and_the_usual_scopes_are_asked_for() {
        inHeader = false;
        scopes = Source.usualScopes(RosterVersion.ONEROSTER_1_1, false);
        server.scope = "https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly";

        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
    }

    @Test
    void a_wrong_secret_and_a_missing_scope_are_told_apart() {
        server.scope = "https://purl.imsglobal.org/spec/or/v1p1/scope/roster.readonly";
        refuses(Reason.SCOPE_REFUSED, "");
        secret = "another";
        refuses(Reason.TOKEN_REFUSED, 401, "invalid_client");
    }

    @Test
    void rows_that_move_between_pages_are_noticed_and_the_collection_is_read_again() throws IOException {
        server.after("enrollments", () -> server.rows("enrollments").remove(lowest()));

        try (RosterSet set = RosterSet.open(fetch("1.1", Optional.empty()).set())) {
            assertThat(records(set)).containsEntry("enrollments", 1_854L);
            assertThat(new HashSet<>(rows(set))).hasSameSizeAs(rows(set));
        }
        assertThat(server.asked("enrollments")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_collection_that_never_holds_still_is_given_up_rather_than_taken_in_part() {
        for (int i = 0; i < 3; i++) {
            server.after("enrollments", () -> server.rows("enrollments").remove(lowest()));
            for (int page = 1; page < 4; page++) {
                server.after("enrollments", () -> { });
            }
        }

        assertThatThrownBy(() -> fetch("1.1", Optional.empty())).isInstanceOfSatisfying(FetchFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(Reason.PAGES_CHANGED));
    }

    @Test
    void fewer_rows_than_the_service_counts_are_not_taken_for_all() {
        for (int i = 0; i < 3; i++) {
            server.script("users", 200, Map.of("X-Total-Count", "268"), "{\"users\":[]}");
        }

        refuses(Reason.PAGES_CHANGED, "users", 0, 268L);
    }

    @Test
    void broken_and_cut_pages_are_no_rosters() {
        server.script("orgs", 200, Map.of(), "{\"orgs\":[{\"sourcedId\":\"a\",");
        refuses(Reason.UNREADABLE, "orgs");
        server.script("orgs", 200, Map.of(), "<html>please sign in</html>");
        refuses(Reason.UNREADABLE, "orgs");
        server.script("orgs", 200, Map.of(), "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"failure\"}]}");
        refuses(Reason.UNREADABLE, "orgs");
        server.script("orgs", 200, Map.of(), "{\"orgs\":[{\"name\":\"without an id\"}]}");
        refuses(Reason.UNREADABLE, "orgs");
    }

    @Test
    void an_answer_larger_than_allowed_is_not_kept() {
        server.script("orgs", 200, Map.of(), "{\"orgs\":[\"" + "x".repeat(3 << 20) + "\"]}");

        assertThatThrownBy(() -> new RestFetch(source("1.1"), limits(1 << 20), folder, Clock.fixed(NOW, ZoneOffset.UTC), pauses::add, (of, rows, total) -> { }).fetch(Optional.empty()))
                .isInstanceOfSatisfying(FetchFailed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void a_redirect_within_the_service_is_followed_and_one_to_elsewhere_is_not() {
        server.script("orgs", 307, Map.of("Location", "/ims/oneroster/v1p1/orgs?limit=1000&offset=0"));
        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);

        server.script("orgs", 302, Map.of("Location", "https://elsewhere.example/orgs"));
        refuses(Reason.REDIRECTED, "127.0.0.1", "https://elsewhere.example/orgs");
    }

    @Test
    void a_link_to_elsewhere_is_not_followed_and_the_next_page_is_asked_for_here() {
        server.links = false;
        server.most = 200;
        server.script("orgs", 200, Map.of("Link", "<http://10.0.0.1:8080/orgs?offset=2>; rel=\"next\"", "X-Total-Count", "4"),
                "{\"orgs\":[{\"sourcedId\":\"one\"}]}");

        assertThat(fetch("1.1", Optional.empty()).rows()).isEqualTo(2_339);
        assertThat(server.requests).anyMatch(request -> request.startsWith("orgs") && request.contains("offset=1"));
    }

    @Test
    void rosters_travel_encrypted_or_on_this_machine_only() {
        for (String unfit : List.of("http://sis.example", "ftp://sis.example", "sis.example", "https://me:secret@sis.example", "https://sis.example/?x=1", "http://127.0.0.1.example", "")) {
            assertThatThrownBy(() -> ServiceAddress.of(unfit, RosterVersion.ONEROSTER_1_2)).as(unfit)
                    .isInstanceOfSatisfying(FetchFailed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.ADDRESS_UNFIT));
        }
        assertThat(ServiceAddress.of("https://sis.example/district/", RosterVersion.ONEROSTER_1_2).root())
                .isEqualTo(URI.create("https://sis.example/district/ims/oneroster/rostering/v1p2"));
        assertThat(ServiceAddress.of("https://sis.example/ims/oneroster/v1p1/", RosterVersion.ONEROSTER_1_1).root())
                .isEqualTo(URI.create("https://sis.example/ims/oneroster/v1p1"));
    }

    @Test
    void a_test_of_the_connection_says_what_there_is() {
        assertThat(test("1.1")).allSatisfy(finding -> assertThat(finding.good()).isTrue())
                .extracting(finding -> finding.parameters().toString())
                .containsExactly("[127.0.0.1]", "[orgs, 4]", "[academicSessions, 2]", "[courses, 91]", "[classes, 119]", "[users, 268]", "[enrollments, 1855]");
    }

    @Test
    void a_test_of_the_connection_says_what_is_wrong() {
        server.notGiven.add("enrollments");
        assertThat(test("1.1")).filteredOn(finding -> !finding.good()).extracting(ConnectionTest.Finding::key).containsExactly("feeds.wrong.notFound");
        assertThat(test("1.2")).last().extracting(ConnectionTest.Finding::key, ConnectionTest.Finding::parameters)
                .containsExactly("feeds.wrong.otherVersion", List.of("1.2", "1.1"));
        secret = "another";
        assertThat(test("1.1")).singleElement().extracting(ConnectionTest.Finding::key).isEqualTo("feeds.wrong.tokenRefused");
        server.close();
        assertThat(test("1.1")).singleElement().extracting(ConnectionTest.Finding::key).isEqualTo("feeds.wrong.noConnection");
    }

    @Test
    void ids_are_told_apart_by_their_hashes() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.add("student-" + i)).isTrue();
        }
        assertThat(seen.add("student-77")).isFalse();
        assertThat(seen.size()).isEqualTo(200_000);
    }

    private Map<String, String> lowest() {
        return server.rows("enrollments").stream().min(Comparator.comparing(row -> row.get("sourcedId"))).orElseThrow();
    }

    private void refuses(Reason reason, Object... parameters) {
        assertThatThrownBy(() -> fetch("1.1", Optional.empty())).isInstanceOfSatisfying(FetchFailed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.parameters()).containsExactly(parameters);
        });
    }

    private Fetched fetch(String version, Optional<Instant> since) {
        return new RestFetch(source(version), FetchLimits.USUAL, folder, Clock.fixed(NOW, ZoneOffset.UTC), pauses::add, (of, rows, total) -> { }).fetch(since);
    }

    private List<ConnectionTest.Finding> test(String version) {
        return new ConnectionTest(source(version), folder, Clock.fixed(NOW, ZoneOffset.UTC)).run();
    }

    private static FetchLimits limits(long bytes) {
        FetchLimits usual = FetchLimits.USUAL;
        return new FetchLimits(usual.connect(), usual.answer(), usual.page(), bytes, usual.pageRows(), usual.tries(), usual.pause(), usual.readings());
    }

    private Source source(String number) {
        RosterVersion version = number.equals("1.1") ? RosterVersion.ONEROSTER_1_1 : RosterVersion.ONEROSTER_1_2;
        return new Source("Test service", ServiceAddress.of(server.address(), version),
                version, new Credentials(URI.create(server.address() + "/oauth/token"), OneRosterServer.CLIENT, secret, inHeader, scopes), demographics);
    }

    private static Map<String, Long> records(RosterSet set) {
        Map<String, Long> records = new HashMap<>();
        set.files().forEach(file -> records.put(file.kind().property(), file.records()));
        return records;
    }

    private static List<Reading> readings(RosterSet set) throws IOException {
        List<Reading> readings = new ArrayList<>();
        try (RosterCursor cursor = set.read(READ, RosterPosition.START)) {
            for (Reading reading = cursor.next(); reading != null; reading = cursor.next()) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** All rows as they are, without where they stood and when they changed. */
    private static List<String> rows(RosterSet set) throws IOException {
        return readings(set).stream().flatMap(reading -> reading.rows().stream())
                .map(row -> row.toString().replaceAll("line=\\d+, ", "").replaceAll("modified=[^\\],]*", "")).toList();
    }

    private static Set<String> problems(RosterSet set) throws IOException {
        Set<String> found = new HashSet<>();
        set.files().forEach(file -> file.problems().forEach(problem -> found.add(problem.deviation().name())));
        readings(set).forEach(reading -> reading.problems().forEach(problem -> found.add(problem.deviation().name())));
        return found;
    }
}
