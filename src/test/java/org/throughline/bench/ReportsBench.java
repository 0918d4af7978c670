package org.throughline.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Reports of 150 schools are made as documents by the running server: 30 items in six scales, groups by home language, all of
 * it published. Told is how long the job takes, the document that binds all of them included.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@reports-bench}
 */
public final class ReportsBench {

    private static final int SCHOOLS = 150;
    private static final int ITEMS = 30;

    private ReportsBench() {}

    public static void main(String[] args) throws Exception {
        BenchServer.emptyFolder();
        try (BenchServer server = new BenchServer(Map.of()); Connection connection = server.connection(); Statement statement = connection.createStatement()) {
            UUID campaign = fill(statement);
            long start = System.nanoTime();
            String job = server.json(BenchServer.api("campaigns/" + campaign + "/reports?language=en").POST(HttpRequest.BodyPublishers.noBody())).getString("job");
            while (!server.json(BenchServer.api("jobs/" + job)).containsKey("endedAt")) {
                Thread.sleep(100);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%n%s reports and one document of all of them, %s MB, in %.0f s%n",
                    one(statement, "select count(school_id) from survey.school_report"), one(statement, "select sum(length(content)) / 1000000 from survey.school_report"), seconds);
        }
        System.exit(0);
    }

    /** What publishing would leave: an instrument, a campaign and its figures. */
    private static UUID fill(Statement statement) throws SQLException {
        UUID campaign = UUID.randomUUID();
        for (String sql : """
                insert into access.role_grant (person_id, role, organization_id, by_roster) select person_id, 'SURVEY_COORDINATOR', '00000000-0000-0000-0000-000000000001', false from access.account;
                insert into district.organization (id, source, source_id, kind, name) values (md5('district')::uuid, 'bench', 'district', 'DISTRICT', 'Bench District');
                insert into access.organization (id, parent_id, name, school) values (md5('district')::uuid, '00000000-0000-0000-0000-000000000001', 'Bench District', false);
                insert into district.organization (id, source, source_id, kind, name, parent_id, level)
                    select md5('school' || n)::uuid, 'bench', 'school-' || n, 'SCHOOL', 'School ' || n, md5('district')::uuid, 'elementary' from generate_series(1, %1$d) n;
                insert into access.organization (id, parent_id, name, school) select id, parent_id, name, true from district.organization where kind = 'SCHOOL';
                insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (md5('instrument')::uuid, 'bench', 1, 'OWN', current_date, md5('nobody')::uuid);
                insert into survey.instrument_text (instrument_id, language, title) values (md5('instrument')::uuid, 'en', 'Bench');
                insert into survey.section (id, instrument_id, position) values (md5('section')::uuid, md5('instrument')::uuid, 1);
                insert into survey.section_text (section_id, language, title) values (md5('section')::uuid, 'en', 'Learning here');
                insert into survey.construct (id, instrument_id, code) select md5('construct' || n)::uuid, md5('instrument')::uuid, 'c' || n from generate_series(0, 5) n;
                insert into survey.construct_text (construct_id, language, name) select id, 'en', 'Scale ' || code from survey.construct;
                insert into survey.item (id, instrument_id, section_id, position, code, type, construct_id)
                    select md5('item' || n)::uuid, md5('instrument')::uuid, md5('section')::uuid, n, 'i' || n, 'SCALE', md5('construct' || (n - 1) / 5)::uuid from generate_series(1, %2$d) n;
                insert into survey.item_text (item_id, language, text) select id, 'en', 'I can choose how I show what I learned, in way number ' || position || '.' from survey.item;
                insert into survey.item_option (item_id, value, position, favorable, apart) select i.id, v, v, v > 3, false from survey.item i, generate_series(1, 5) v;
                insert into survey.option_text (item_id, value, language, label) select item_id, value, 'en', (array['Disagree a lot', 'Disagree', 'In between', 'Agree', 'Agree a lot'])[value] from survey.item_option;
                insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at, closed_at, published_at)
                    values ('%3$s', 0, 'bench', md5('instrument')::uuid, 'FAMILY', 'CONFIDENTIAL', 'Bench', now() - interval '30 days', now() - interval '5 days', now() - interval '40 days', now() - interval '5 days', now() - interval '1 day');
                insert into survey.campaign_language (campaign_id, language) values ('%3$s', 'en');
                insert into survey.campaign_school (campaign_id, school_id) select '%3$s', id from district.organization where kind = 'SCHOOL';
                insert into survey.result_cell (campaign_id, subject, subject_id, school_id, axis, grp, hidden, n, shares, favorable, low, high, as_of)
                    select '%3$s', 'ITEM', i.id, o.id, '', '', false, 200, '10,12,18,34,26', 40 + (i.position * 7 + length(coalesce(o.name, ''))) %% 50, 35, 65, current_date
                    from survey.item i, (select id, name from district.organization where kind = 'SCHOOL' union all select null, null) o;
                insert into survey.result_scale (campaign_id, construct_id, school_id, axis, grp, hidden, n, score, low, high)
                    select '%3$s', c.id, o.id, '', '', false, 200, 61, 57, 65 from survey.construct c, (select id from district.organization where kind = 'SCHOOL' union all select null) o;
                insert into survey.result_alpha (campaign_id, construct_id, language, items, people, alpha, gate) select '%3$s', id, '', 5, 9000, 0.81, 'REPORT' from survey.construct;
                analyze""".formatted(SCHOOLS, ITEMS, campaign).split(";\\s*")) {
            statement.execute(sql);
        }
        return campaign;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
