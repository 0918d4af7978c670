package org.throughline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.survey.answer.control.Sweeping;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.comment.control.UrgentRaising;

/** Plays the administrator who may read everything and wants to know who said what. */
class AnonymityIT extends VoicesInContainer {

    /** Of a random order of many, one stands where it stood; that nine do happens once in a million orders. */
    private static final int TOO_MANY_HITS = 9;

    /** Fewer than anybody's tries, so that everybody is thanked at last however slow the machine is. */
    private static final int MOST_KILLED = 120;

    @Inject
    Sweeping sweeping;

    @Inject
    UrgentRaising raising;

    @Test
    void an_administrator_who_reads_everything_does_no_better_than_chance() throws Exception {
        places();
        families(24, oak, "en");
        families(14, oak, "es");
        families(3, oak, "ar");
        families(24, elm, "en");
        CampaignId id = campaign(Confidentiality.ANONYMOUS);
        CampaignId confidential = campaign(Confidentiality.CONFIDENTIAL);
        CampaignId other = campaign(Confidentiality.ANONYMOUS);
        List<Voice> voices = voices(id);
        List<Callable<Object>> traffic = new ArrayList<>();
        for (Voice voice : voices.subList(0, 60)) {
            traffic.add(sending(voice));
        }
        for (Voice voice : Stream.concat(voices(confidential).stream().limit(25), voices(other).stream().limit(25)).toList()) {
            traffic.add(sending(voice));
        }
        Collections.shuffle(traffic, random);
        // one after the other in each of the lanes, so that there is an order that could tell
        atOnce(3, traffic);
        mixing.full(id);
        inTransaction(() -> raising.raise());
        does(coordinator, WHILE_OPEN.plusDays(1), () -> planning.close(id, campaigns.details(id).version()));
        mixing.restByItself(id);
        sweeping.all();

        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("0");
        assertThat(one("select count(*) from survey.response where campaign_id = ?", id.value())).isEqualTo("60");
        assertThat(one("select min(n) from (select count(*) as n from survey.response where campaign_id = ? group by school_id, grade_band, home_language, grp) c", id.value()))
                .satisfies(least -> assertThat(Integer.parseInt(least)).isGreaterThanOrEqualTo(10));
        nothingButChanceTellsAnswersOfACellApart(id);
        noOrderFitsAnother(id, voices);
        nothingStandsOnBothSides(id);
        nothingIsLeftOfTheWayIn(id, voices);
        whoWasInDangerIsNotToldEither(id, voices);
    }

    /** What went to a person at once has the words, the school and the day, and no order that fits that of people. */
    private void whoWasInDangerIsNotToldEither(CampaignId id, List<Voice> voices) throws SQLException {
        Map<String, String> said = new HashMap<>();
        voices.stream().filter(voice -> voice.words().endsWith(IN_DANGER)).forEach(voice -> said.put(voice.person(), voice.words()));
        assertThat(one("select count(*) from survey.urgent_waiting where campaign_id = ?", id.value())).isEqualTo("0");
        assertThat(column("select words from survey.urgent_comment where campaign_id = '" + id + "'")).isSubsetOf(said.values());
        assertThat(one("select string_agg(column_name, ' ' order by column_name) from information_schema.columns where table_schema = 'survey' and table_name = ?", "urgent_comment"))
                .isEqualTo("campaign_id id item_id kinds note raised_on reminded_on school_id seen_by seen_on words");
        assertThat(one("select count(*) from survey.urgent_comment u join survey.invitation i on i.campaign_id = u.campaign_id and cast(i.xmin as text) = cast(u.xmin as text) where u.campaign_id = ?", id.value()))
                .isEqualTo("0");
        for (String personOrder : List.of("i.ctid", "cast(cast(i.xmin as text) as bigint), i.ctid", "i.id", "i.person_id")) {
            List<String> people = new ArrayList<>(column("select cast(i.person_id as text) from survey.invitation i where i.campaign_id = '" + id + "' and i.answered order by " + personOrder));
            people.retainAll(said.keySet());
            for (String order : List.of("u.ctid", "cast(cast(u.xmin as text) as bigint), u.ctid", "u.id")) {
                List<String> words = column("select u.words from survey.urgent_comment u where u.campaign_id = '" + id + "' order by " + order);
                assertThat(words).hasSizeGreaterThan(TOO_MANY_HITS);
                assertThat(hits(people, words, said)).as(personOrder + " beside " + order).isLessThan(TOO_MANY_HITS);
            }
        }
    }

    /** All that the database knows of the answers of one cell, system columns too, is the same; only ids and what was said differ. */
    private void nothingButChanceTellsAnswersOfACellApart(CampaignId id) {
        for (String column : columns("response", "id")) {
            assertThat(one("select max(n) from (select count(distinct coalesce(cast(" + column + " as text), '')) as n from survey.response where campaign_id = ? "
                    + "group by school_id, grade_band, home_language, grp) c", id.value())).as(column).isEqualTo("1");
        }
        for (String column : List.of("xmin", "xmax", "cmin", "cmax", "tableoid")) {
            assertThat(one("select max(n) from (select count(distinct cast(a." + column + " as text)) as n from survey.answer a join survey.response r on r.id = a.response_id "
                    + "where campaign_id = ? group by school_id, grade_band, home_language, grp) c", id.value())).as("answer." + column).isEqualTo("1");
        }
        assertThat(one("select count(*) from survey.response where campaign_id = ? and substr(cast(id as text), 15, 1) <> '4'", id.value())).as("ids that are not chance").isEqualTo("0");
    }

    /** Lines up those who took part and what was said by everything that has an order, and counts how often that hits. */
    private void noOrderFitsAnother(CampaignId id, List<Voice> voices) throws SQLException {
        Map<String, String> said = new HashMap<>();
        voices.forEach(voice -> said.put(voice.person(), voice.words()));
        List<String> ofPeople = List.of("i.ctid", "cast(cast(i.xmin as text) as bigint), i.ctid", "cast(cast(i.cmin as text) as bigint), i.ctid", "i.id", "i.person_id",
                "(select min(k.ctid) from survey.invitation_code k where k.invitation_id = i.id)", "(select min(cast(k.code_hash as text)) from survey.invitation_code k where k.invitation_id = i.id)");
        List<String> ofAnswers = List.of("r.ctid", "cast(cast(r.xmin as text) as bigint), r.ctid", "r.id", "a.ctid", "cast(cast(a.cmin as text) as bigint), a.ctid", "cast(cast(a.xmin as text) as bigint), a.ctid",
                "(select min(s.ctid) from survey.answer s where s.response_id = r.id)");
        for (OrganizationId school : List.of(oak, elm)) {
            for (String language : List.of("en", "es")) {
                for (String personOrder : ofPeople) {
                    List<String> people = column("select cast(i.person_id as text) from survey.invitation i where i.campaign_id = '" + id + "' and i.school_id = '" + school
                            + "' and i.home_language = '" + language + "' and i.answered order by " + personOrder);
                    for (String answerOrder : ofAnswers) {
                        List<String> words = column("select a.words from survey.response r join survey.answer a on a.response_id = r.id and a.words is not null where r.campaign_id = '"
                                + id + "' and r.school_id = '" + school + "' and r.home_language = '" + language + "' order by " + answerOrder);
                        assertThat(hits(people, words, said)).as(personOrder + " beside " + answerOrder).isLessThan(TOO_MANY_HITS);
                        Collections.reverse(words);
                        assertThat(hits(people, words, said)).as(personOrder + " beside " + answerOrder + " from the end").isLessThan(TOO_MANY_HITS);
                    }
                }
            }
        }
    }

    private static int hits(List<String> people, List<String> words, Map<String, String> said) {
        int hits = 0;
        for (int i = 0; i < Math.min(people.size(), words.size()); i++) {
            if (said.get(people.get(i)).equals(words.get(i))) {
                hits++;
            }
        }
        return hits;
    }

    /** No value of a person's rows is on an answer's rows too, but what all of the campaign or the cell share. */
    private void nothingStandsOnBothSides(CampaignId id) throws SQLException {
        Set<String> ofPeople = new HashSet<>();
        for (String table : List.of("select i.* from survey.invitation i where i.campaign_id = '" + id + "'",
                "select k.*, cast(k.xmin as text) as mark, cast(k.ctid as text) as place from survey.invitation_code k join survey.invitation i on i.id = k.invitation_id where i.campaign_id = '" + id + "'",
                "select p.* from district.person p join survey.invitation i on i.person_id = p.id where i.campaign_id = '" + id + "'")) {
            ofPeople.addAll(column("select distinct v.value from (" + table + ") t, lateral jsonb_each_text(to_jsonb(t)) v where length(v.value) > 3"));
        }
        Set<String> ofAnswers = new HashSet<>(column("select distinct v.value from (select r.*, a.* from survey.response r join survey.answer a on a.response_id = r.id where r.campaign_id = '"
                + id + "') t, lateral jsonb_each_text(to_jsonb(t)) v where length(v.value) > 3"));

        assertThat(ofAnswers).hasSizeGreaterThan(60);
        ofAnswers.retainAll(ofPeople);
        ofAnswers.removeAll(Set.of(id.toString(), oak.toString(), elm.toString(), "true", "false"));
        assertThat(ofAnswers).isEmpty();
    }

    /** Drafts, used codes, statistics, sequences, the audit log, waiting mails and the logs of both servers. */
    private void nothingIsLeftOfTheWayIn(CampaignId id, List<Voice> voices) throws SQLException, IOException {
        assertThat(one("select count(*) from survey.draft where campaign_id = ?", id.value())).as("drafts of those who sent").isEqualTo("0");
        assertThat(one("select count(*) from survey.used_code where campaign_id = ?", id.value())).isEqualTo("0");
        // groups of counted answers are numbered, anew with each mixing; nothing that one person does is
        assertThat(column("select sequencename from pg_sequences where schemaname = 'survey'")).containsExactly("tally_group_id_seq");
        assertThat(one("select current_setting('track_commit_timestamp')")).isEqualTo("off");
        assertThat(one("select count(*) from platform.audit where (subject = cast(? as text) and person_id <> ?) or detail like '%says-%'", id.value(), coordinator.value())).isEqualTo("0");
        List<String> words = voices.stream().map(Voice::words).toList();
        assertThat(String.join("\n", column("select query from pg_stat_activity where query is not null"))).doesNotContain(words);
        logsTellNothingOf(voices);
    }

    private static void logsTellNothingOf(List<Voice> voices) throws IOException {
        List<String> words = voices.stream().map(Voice::words).toList();
        List<String> codes = voices.stream().map(Voice::code).toList();
        List<Path> logs = logs();
        assertThat(logs).extracting(path -> path.getFileName().toString()).contains("messages.log", "postgresql.log");
        for (Path log : logs) {
            assertThat(Files.readString(log, StandardCharsets.ISO_8859_1)).as(log.toString()).doesNotContain(words).doesNotContain(codes)
                    .doesNotContain(voices.stream().map(Voice::person).toList());
        }
    }

    @Test
    void whatever_is_cut_off_everybody_who_was_thanked_counts_once() throws Exception {
        places();
        families(30, oak, "en");
        families(20, elm, "es");
        CampaignId id = campaign(Confidentiality.ANONYMOUS);
        List<Voice> voices = voices(id);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Integer> killer = threads.submit(() -> {
            int killed = 0;
            while (!over.get() && killed < MOST_KILLED) {
                killed += Integer.parseInt(untilItWorks(() -> one("""
                        select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and usename = current_user and state <> 'idle' and query ~ 'survey[.](ballot|draft|response|answer|invitation)'
                        order by random() limit 1) k""")));
                Thread.sleep(15);
            }
            return killed;
        });
        Future<?> mixer = threads.submit(() -> {
            while (!over.get()) {
                untilItWorks(() -> mixing.full(id));
            }
            return null;
        });
        int killed;
        try {
            atOnce(4, voices.stream().map(voice -> (Callable<Object>) () -> {
                String key = untilItWorks(() -> at(() -> begun(voice)));
                untilItWorks(() -> at(() -> answering.send(key)));
                return null;
            }).toList());
        } finally {
            over.set(true);
            killed = killer.get(1, TimeUnit.MINUTES);
            mixer.get(1, TimeUnit.MINUTES);
            threads.shutdown();
        }
        mixing.restByItself(id);

        assertThat(killed).as("connections ended in the middle").isPositive();
        assertThat(one("select count(*) from survey.invitation where campaign_id = ? and answered", id.value())).isEqualTo("50");
        assertThat(column("select a.words from survey.response r join survey.answer a on a.response_id = r.id and a.words is not null where r.campaign_id = '" + id + "'"))
                .containsExactlyInAnyOrderElementsOf(voices.stream().map(Voice::words).toList());
        assertThat(one("select count(*) from survey.ballot where campaign_id = ?", id.value())).isEqualTo("0");
        logsTellNothingOf(voices);
    }

    /** As a person does whose line breaks: again, until an answer comes. */
    private static <T> T untilItWorks(Callable<T> work) throws Exception {
        for (int tries = 1;; tries++) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                if (tries == 200) {
                    throw e;
                }
            }
        }
    }

    private List<String> columns(String table, String without) {
        List<String> columns = new ArrayList<>(List.of(one("select string_agg(column_name, ',') from information_schema.columns where table_schema = 'survey' and table_name = ? and column_name <> ?",
                table, without).split(",")));
        columns.addAll(List.of("xmin", "xmax", "cmin", "cmax", "tableoid"));
        return columns;
    }

    /** The only column of a query, as an administrator types it. */
    private static List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = InitialContext.<DataSource>doLookup("jdbc/throughline").getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** What both servers wrote: the application's below its own folder, the database's beside its data, somewhere above. */
    private static List<Path> logs() throws IOException {
        List<Path> found = new ArrayList<>();
        Path own = Path.of("").toAbsolutePath();
        for (Path folder = own; folder != null && found.stream().noneMatch(path -> path.endsWith("postgresql.log")); folder = folder.getParent()) {
            int depth = folder.equals(own) ? 4 : 2;
            try (Stream<Path> files = Files.find(folder, depth, (path, attributes) -> attributes.isRegularFile() && path.toString().endsWith(".log"))) {
                files.filter(path -> !found.contains(path)).forEach(found::add);
            }
        }
        return found;
    }
}
