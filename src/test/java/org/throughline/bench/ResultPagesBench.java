package org.throughline.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How long the running server takes for each page over the results of a campaign with 10 thousand, 100 thousand and 1 million
 * responses × 30 items × 150 schools, each of which was an invitation: while it is open, and after it was published. What the
 * server counts and hides by itself is waited for; publishing is what it does, written straight into the database.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@result-pages-bench}, shorter with {@code -Dbench.responses=10000,100000}
 */
public final class ResultPagesBench {

    private static final int WARM = 15;
    private static final int ROUNDS = 60;

    private final BenchServer server;
    private final Connection connection;
    private final String cookies;

    private ResultPagesBench(BenchServer server, Connection connection) throws Exception {
        this.server = server;
        this.connection = connection;
        cookies = server.signedIn();
    }

    public static void main(String[] args) throws Exception {
        BenchServer.emptyFolder();
        try (BenchServer server = new BenchServer(Map.of()); Connection connection = server.connection()) {
            district(connection);
            ResultsBench.instrument(connection);
            schools(connection);
            ResultPagesBench bench = new ResultPagesBench(server, connection);
            System.out.printf("%10s %-10s %-14s %10s %10s%n", "responses", "campaign", "page", "p50 ms", "p95 ms");
            for (String responses : System.getProperty("bench.responses", "10000,100000,1000000").split(",")) {
                bench.measure(Integer.parseInt(responses));
            }
        }
        System.exit(0);
    }

    private static void district(Connection connection) throws SQLException {
        ResultsBench.run(connection, "insert into access.role_grant (person_id, role, organization_id, by_roster) select person_id, 'SURVEY_COORDINATOR', '00000000-0000-0000-0000-000000000001', false from access.account");
        ResultsBench.run(connection, "insert into district.organization (id, source, source_id, kind, name) values (md5('district')::uuid, 'bench', 'district', 'DISTRICT', 'Bench District')");
        ResultsBench.run(connection, "insert into access.organization (id, parent_id, name, school) values (md5('district')::uuid, '00000000-0000-0000-0000-000000000001', 'Bench District', false)");
    }

    private static void schools(Connection connection) throws SQLException {
        ResultsBench.run(connection, "update district.organization set parent_id = md5('district')::uuid, level = 'elementary' where kind = 'SCHOOL'");
        ResultsBench.run(connection, "insert into access.organization (id, parent_id, name, school) select id, parent_id, name, true from district.organization where kind = 'SCHOOL'");
    }

    private void measure(int responses) throws Exception {
        UUID campaign = UUID.nameUUIDFromBytes(("campaign" + responses).getBytes());
        String code = "bench-" + responses;
        for (String sql : """
                insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at)
                    values ('%1$s', 0, '%2$s', md5('instrument')::uuid, 'STUDENT', 'CONFIDENTIAL', 'Bench', now() - interval '9 days', now() + interval '20 days', now() - interval '10 days');
                insert into survey.campaign_language (campaign_id, language) values ('%1$s', 'en');
                insert into survey.campaign_school (campaign_id, school_id) select '%1$s', id from district.organization where kind = 'SCHOOL';
                insert into survey.invitation (id, campaign_id, school_id, language, home_language, channel, sent_on, answered)
                    select gen_random_uuid(), '%1$s', md5('school' || 1 + n %% %3$d)::uuid, 'en', 'en', 'MAIL', current_date, true from generate_series(1, %4$d) n""".formatted(
                campaign, code, ResultsBench.SCHOOLS, responses).split(";\\s*")) {
            ResultsBench.run(connection, sql);
        }
        // so long the server counts nothing of it
        String counting = "(hashtextextended('survey-tallies " + campaign + "', 0))";
        ResultsBench.one(connection, "select pg_advisory_lock" + counting);
        ResultsBench.load(connection, campaign, responses);
        ResultsBench.run(connection, "vacuum analyze");
        ResultsBench.one(connection, "select pg_advisory_unlock" + counting);
        long start = System.nanoTime();
        while (ResultsBench.one(connection, "select case when exists (select 1 from survey.result_cell where campaign_id = '%s') then 'yes' end".formatted(campaign)) == null) {
            Thread.sleep(200);
        }
        System.out.printf(Locale.ROOT, "%,10d %-10s %-14s %10s %10s (counted, and decided what is hidden: %.1f s)%n", responses, "", "", "", "", (System.nanoTime() - start) / 1e9);
        ResultsBench.run(connection, "vacuum analyze");
        time(responses, "open", pages(campaign));
        for (String sql : """
                update survey.campaign_school c set invited = t.invited, answered = t.answered from survey.v_turnout t
                    where c.campaign_id = '%1$s' and t.campaign_id = c.campaign_id and t.school_id = c.school_id;
                update survey.campaign set closed_at = now(), published_at = now() where id = '%1$s';
                insert into survey.public_result (campaign_id, since, by_id) select '%1$s', now(), person_id from access.account limit 1""".formatted(campaign).split(";\\s*")) {
            ResultsBench.run(connection, sql);
        }
        Map<String, String> pages = pages(campaign);
        pages.put("public", "/r/" + code);
        pages.put("public school", "/r/" + code + "?school=%s");
        time(responses, "published", pages);
    }

    /** Addresses by what they are called; where there is a place for a school, one school after the other. */
    private static Map<String, String> pages(UUID campaign) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("campaigns", "/survey/campaigns.xhtml");
        pages.put("results", "/survey/results.xhtml?campaign=" + campaign);
        pages.put("school", "/survey/results.xhtml?campaign=" + campaign + "&school=%s");
        pages.put("scales", "/survey/scales.xhtml?campaign=" + campaign);
        pages.put("heat map", "/survey/heat.xhtml?campaign=" + campaign);
        pages.put("replies", "/survey/replies.xhtml?campaign=" + campaign);
        pages.put("API", "/api/v1/campaigns/" + campaign + "/results");
        pages.put("API school", "/api/v1/campaigns/" + campaign + "/results?school=%s");
        pages.put("API figures", "/api/v1/campaigns/" + campaign + "/figures");
        return pages;
    }

    private void time(int responses, String state, Map<String, String> pages) throws Exception {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            double[] millis = new double[ROUNDS];
            for (int round = -WARM; round < ROUNDS; round++) {
                String school = ResultsBench.one(connection, "select md5('school%d')::uuid".formatted(1 + Math.floorMod(round, ResultsBench.SCHOOLS)));
                long start = System.nanoTime();
                if (page.getValue().startsWith("/api/v1/")) {
                    server.text(BenchServer.api(page.getValue().formatted(school).substring("/api/v1/".length())).method("GET", HttpRequest.BodyPublishers.noBody()));
                } else {
                    server.page(page.getValue().formatted(school), cookies);
                }
                if (round >= 0) {
                    millis[round] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(millis);
            System.out.printf(Locale.ROOT, "%,10d %-10s %-14s %10.0f %10.0f%n", responses, state, page.getKey(), millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
        }
    }
}
