package org.throughline.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 15,000 families of 20 schools are invited by the running server: until every invitation is made and its mail queued, and
 * until the last mail has arrived at a mail server in this process. Mails to the same address are counted.
 *
 * <p>{@code ./mvnw -q process-classes test-compile exec:java@invite-bench}
 */
public final class InvitationsBench {

    private static final int SCHOOLS = 20;
    private static final int FAMILIES = 15_000;
    private static final int HELD_AT_MOST = 50;

    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        new InvitationsBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        BenchServer.emptyFolder();
        GreenMail mail = mailServer();
        try (BenchServer server = new BenchServer(Map.of("MAIL_HOST", "127.0.0.1", "MAIL_PORT", System.getProperty("smtp.port"), "SURVEY_MAIL_FROM", "0", "SURVEY_MAIL_UNTIL", "0"));
                Connection connection = server.connection(); Statement statement = connection.createStatement()) {
            UUID campaign = fill(statement);
            long start = System.nanoTime();
            String job = server.json(BenchServer.api("campaigns/" + campaign + "/invitations").POST(HttpRequest.BodyPublishers.noBody())).getString("job");
            while (!server.json(BenchServer.api("jobs/" + job)).containsKey("endedAt")) {
                Thread.sleep(50);
            }
            double queued = (System.nanoTime() - start) / 1e9;
            long invited = number(statement, "select count(*) from survey.invitation");
            if (invited != FAMILIES) {
                throw new IllegalStateException(invited + " of " + FAMILIES + " invitations were made; the server's log says why");
            }
            while (number(statement, "select count(*) from platform.mail where sent_at is null") > 0) {
                Thread.sleep(200);
            }
            double sent = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%n%,d invitations made and their mails queued in %.1f s; the last of %,d mails to %,d addresses had arrived after %.1f s; %d addresses got more than one%n",
                    invited, queued, arrived.values().stream().mapToInt(Integer::intValue).sum(), arrived.size(), sent,
                    arrived.values().stream().filter(times -> times > 1).count());
        } finally {
            mail.stop();
        }
    }

    private GreenMail mailServer() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(Integer.parseInt(System.getProperty("smtp.port")), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        GreenMailUser everybody = mail.setUser("everybody@localhost", "");
        mail.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            arrived.merge(recipient.getEmail(), 1, Integer::sum);
            if (arrived.size() % HELD_AT_MOST == 0) {
                purge(mail);
            }
            return everybody;
        });
        return mail;
    }

    private static void purge(GreenMail mail) {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** People, schools, an instrument of one question and an open campaign, as imports and pages would leave them. */
    private static UUID fill(Statement statement) throws SQLException {
        UUID campaign = UUID.randomUUID();
        statement.execute("insert into access.role_grant (person_id, role, organization_id, by_roster) select person_id, 'SURVEY_COORDINATOR', '00000000-0000-0000-0000-000000000001', false from access.account");
        statement.execute("insert into district.organization (id, source, source_id, kind, name) values (md5('district')::uuid, 'bench', 'district', 'DISTRICT', 'Bench District')");
        statement.execute("insert into access.organization (id, parent_id, name, school) values (md5('district')::uuid, '00000000-0000-0000-0000-000000000001', 'Bench District', false)");
        statement.execute("""
                insert into district.organization (id, source, source_id, kind, name, parent_id, level)
                select md5('school' || n)::uuid, 'bench', 'school-' || n, 'SCHOOL', 'School ' || n, md5('district')::uuid, 'elementary' from generate_series(0, %d) n""".formatted(SCHOOLS - 1));
        statement.execute("insert into access.organization (id, parent_id, name, school) select id, parent_id, name, true from district.organization where kind = 'SCHOOL'");
        statement.execute("""
                insert into district.person (id, source, source_id, kind, given_name, family_name, email, home_language, grades)
                select md5(k || n)::uuid, 'bench', k || n, k, 'Given' || n, 'Family' || n, case when k = 'GUARDIAN' then 'family.' || n || '@bench.example' end,
                       (array['en', 'en', 'es', 'ar'])[1 + n %% 4], case when k = 'STUDENT' then array['04'] else '{}' end
                from generate_series(1, %d) n, (values ('STUDENT'), ('GUARDIAN')) kinds (k)""".formatted(FAMILIES));
        statement.execute("""
                insert into district.position (id, source, source_id, person_id, organization_id, role, main)
                select gen_random_uuid(), 'bench', 'position-' || n, md5('STUDENT' || n)::uuid, md5('school' || n %% %d)::uuid, 'student', true
                from generate_series(1, %d) n""".formatted(SCHOOLS, FAMILIES));
        statement.execute("insert into district.guardianship (guardian_id, student_id) select md5('GUARDIAN' || n)::uuid, md5('STUDENT' || n)::uuid from generate_series(1, %d) n".formatted(FAMILIES));
        statement.execute("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (md5('instrument')::uuid, 'bench', 1, 'OWN', current_date, md5('nobody')::uuid)");
        statement.execute("insert into survey.instrument_text (instrument_id, language, title) values (md5('instrument')::uuid, 'en', 'Bench')");
        statement.execute("insert into survey.section (id, instrument_id, position) values (md5('section')::uuid, md5('instrument')::uuid, 1)");
        statement.execute("insert into survey.section_text (section_id, language, title) values (md5('section')::uuid, 'en', 'Learning here')");
        statement.execute("insert into survey.item (id, instrument_id, section_id, position, code, type) values (md5('item')::uuid, md5('instrument')::uuid, md5('section')::uuid, 1, 'Q1', 'TEXT')");
        statement.execute("insert into survey.item_text (item_id, language, text) values (md5('item')::uuid, 'en', 'What should we do next?')");
        statement.execute("""
                insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at, scheduled_at)
                values ('%s', 0, 'bench', md5('instrument')::uuid, 'FAMILY', 'CONFIDENTIAL', 'Bench', now() - interval '1 day', now() + interval '20 days', now() - interval '2 days')""".formatted(campaign));
        statement.execute("insert into survey.campaign_language (campaign_id, language) select '%s', l from (values ('en'), ('es'), ('ar')) x (l)".formatted(campaign));
        statement.execute("insert into survey.campaign_school (campaign_id, school_id) select '%s', id from district.organization where kind = 'SCHOOL'".formatted(campaign));
        statement.execute("analyze");
        return campaign;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
