package org.throughline.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.district.feed.control.FeedKeeping;
import org.throughline.district.feed.control.FeedQueries;
import org.throughline.district.feed.control.FeedStarting;
import org.throughline.district.feed.control.FeedTesting;
import org.throughline.district.feed.control.RunRow;
import org.throughline.district.feed.entity.Access;
import org.throughline.district.feed.entity.Edition;
import org.throughline.district.feed.entity.FeedAddressUnfit;
import org.throughline.district.feed.entity.FeedRunning;
import org.throughline.district.feed.entity.FolderUnfit;
import org.throughline.district.feed.entity.RunCause;
import org.throughline.district.feed.entity.RunState;
import org.throughline.district.feed.entity.Timetable;
import org.throughline.district.feed.job.FeedTask;
import org.throughline.district.feed.job.FolderTask;
import org.throughline.district.fetch.OneRosterServer;
import org.throughline.district.fetch.control.ConnectionTest;
import org.throughline.platform.Ids;
import org.throughline.platform.WorkItem;
import org.throughline.platform.WorkSource;
import org.throughline.platform.job.BackgroundTask;
import org.throughline.platform.job.OnOneNode;
import org.throughline.platform.time.RealTime;

/** Rosters come in by themselves: from a server that speaks OneRoster, and from a folder. */
class FeedsIT extends InContainer {

    private static final String DISTRICT = "980f0e9d-c802-41f3-bdd8-12a9c3597067";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    FeedKeeping keeping;

    @Inject
    FeedQueries queries;

    @Inject
    FeedStarting starting;

    @Inject
    FeedTesting testing;

    @Inject
    FeedTask feeds;

    @Inject
    FolderTask folders;

    @Inject
    OnOneNode onOneNode;

    @Inject
    @Any
    Instance<WorkSource> work;

    @Inject
    @RealTime
    Clock realTime;

    private final String ours = UUID.randomUUID().toString();
    private PersonId administrator;
    private OneRosterServer server;
    private Path root;

    @BeforeEach
    void a_service_and_a_folder() throws IOException {
        administrator = staff("Ada", Role.ADMINISTRATOR, district("Office"));
        everywhere(administrator, Role.ADMINISTRATOR);
        server = OneRosterServer.small("1.1");
        server.rewrite(this::own);
        root = Files.createTempDirectory("feeds");
        System.setProperty("feed.folder", root.toString());
        System.setProperty("feed.secret.test", OneRosterServer.SECRET);
        // a district whose rosters came before needs nobody's word
        execute("""
                insert into district.roster_import (id, file_name, file_size, received_at, received_by, received_by_name, state, source)
                values (?, 'earlier.zip', 1, now(), ?, 'Ada', 'DONE', ?)""", Ids.timeOrdered(), administrator.value(), ours);
    }

    @AfterEach
    void no_more() {
        server.close();
        execute("update district.feed set active = false, next_at = null");
        System.clearProperty("feed.folder");
    }

    @Test
    void a_service_is_read_whole_once_and_then_for_what_changed() throws Exception {
        UUID feed = service("test");
        assertThat(as(administrator, () -> testing.test(feed))).hasSize(8).allMatch(ConnectionTest.Finding::good);

        RunRow first = read(feed, RunState.DONE);
        assertThat(first.whole()).isTrue();
        assertThat(first.rows()).isEqualTo(2_587);
        assertThat(active("person")).isEqualTo("268");
        assertThat(active("enrollment")).isEqualTo("1855");

        assertThat(read(feed, RunState.NOTHING).whole()).isFalse();

        server.rows("users").get(5).put("givenName", "Renamed");
        server.rows("users").get(5).put("dateLastModified", OffsetDateTime.ofInstant(realTime.instant(), ZoneOffset.UTC).withNano(0).plusNanos(1_000_000).toString());
        RunRow changes = read(feed, RunState.DONE);
        assertThat(changes.rows()).isEqualTo(1);
        assertThat(one("select string_agg(kind || ' ' || changed, ',' order by kind) from district.roster_import_count where import_id = ? and changed > 0", changes.importId()))
                .isEqualTo("USER 1");
        assertThat(one("select count(*) from district.person where source = ? and given_name = 'Renamed'", ours)).isEqualTo("1");
        assertThat(active("person")).isEqualTo("268");
    }

    @Test
    void a_file_in_a_folder_is_taken_once_also_after_a_crash_and_what_is_no_roster_is_refused() throws Exception {
        String folder = "sis-" + ours.substring(0, 8);
        UUID feed = as(administrator, () -> keeping.addFolder("Folder " + ours, folder));
        byte[] set = set();
        Path lying = root.resolve(folder).resolve("rosters.zip");
        Files.write(lying, set);
        execute("""
                insert into district.feed_run (id, feed_id, cause, whole, started_by, started_at, alive_at, state, file_name, file_hash)
                values (?, ?, 'FILE', true, ?, now(), now(), 'RUNNING', 'rosters.zip', ?)""", Ids.timeOrdered(), feed, administrator.value(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(set)));

        until(folders, () -> !Files.exists(lying));
        until(feeds, () -> runs(feed).get(0).state() == RunState.DONE);
        assertThat(runs(feed)).hasSize(1);
        assertThat(active("person")).isEqualTo("268");
        assertThat(kept(folder, "taken")).hasSize(2).allMatch(name -> name.endsWith("-rosters.zip") || name.endsWith("-rosters.zip.txt"));

        Files.write(root.resolve(folder).resolve("again.zip"), set);
        Files.writeString(root.resolve(folder).resolve("again.zip.done"), "");
        Files.writeString(root.resolve(folder).resolve("holiday.zip"), "not a zip");
        until(folders, () -> !Files.exists(root.resolve(folder).resolve("holiday.zip")));
        until(folders, () -> !Files.exists(root.resolve(folder).resolve("again.zip")));
        assertThat(kept(folder, "refused")).hasSize(4);
        assertThat(runs(feed)).hasSize(2).first().extracting(RunRow::state, RunRow::reasonKey).containsExactly(RunState.FAILED, "roster.unreadable.notAZip");
        assertThat(one("select count(*) from district.roster_import where feed = ?", "Folder " + ours)).isEqualTo("1");
    }

    @Test
    void a_missed_night_is_made_up_for_once_and_who_may_do_something_is_told_until_it_goes_well() throws Exception {
        UUID feed = service("nowhere");
        execute("update district.feed set next_at = now() - interval '8 hours' where id = ?", feed);

        until(feeds, () -> !runs(feed).isEmpty() && runs(feed).get(0).state() == RunState.FAILED);
        onOneNode.run(feeds);
        assertThat(runs(feed)).singleElement().extracting(RunRow::cause, RunRow::reasonKey).containsExactly(RunCause.LATE, "feeds.wrong.secretMissing");
        assertThat(as(administrator, () -> queries.row(feed)).nextAt()).isAfter(realTime.instant());
        assertThat(one("select count(*) from platform.mail m join district.person p on p.email = m.recipient where p.id = ? and m.subject like '%' || ? || '%'",
                administrator.value(), ours)).isEqualTo("1");
        assertThat(waiting()).anyMatch(item -> item.title().contains(ours));

        does(administrator, () -> keeping.changeService(feed, queries.row(feed).version(), "Service " + ours, access("test"), nightly()));
        read(feed, RunState.DONE);
        assertThat(waiting()).noneMatch(item -> item.title().contains(ours));
    }

    @Test
    void a_run_under_way_is_not_started_twice() throws Exception {
        UUID feed = service("test");
        execute("""
                insert into district.feed_run (id, feed_id, cause, whole, started_by, started_at, alive_at, state) values (?, ?, 'PERSON', true, ?, now(), now(), 'RUNNING')""",
                Ids.timeOrdered(), feed, administrator.value());

        assertThatThrownBy(() -> as(administrator, () -> starting.start(feed, false))).isInstanceOf(FeedRunning.class);
    }

    @Test
    void only_who_may_import_sets_feeds_up_and_only_safely() throws Exception {
        PersonId teacher = staff("Tom", Role.TEACHER, district("Elsewhere"));

        assertThatThrownBy(() -> as(teacher, () -> queries.count())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(administrator, () -> keeping.addFolder("Out " + ours, "../etc"))).isInstanceOf(FolderUnfit.class);
        assertThatThrownBy(() -> as(administrator, () -> keeping.addService("Plain " + ours,
                new Access("http://sis.example", Edition.V1_1, "https://sis.example/token", "id", "test", true, ""), nightly()))).isInstanceOf(FeedAddressUnfit.class);
    }

    @Test
    void a_feed_whose_keeper_may_no_longer_import_says_so() throws Exception {
        UUID feed = service("test");
        execute("update district.feed set kept_by = ?, next_at = now() where id = ?", staff("Gone", Role.TEACHER, district("Elsewhere")).value(), feed);

        until(feeds, () -> !runs(feed).isEmpty());

        assertThat(runs(feed)).singleElement().extracting(RunRow::reasonKey).isEqualTo("feeds.wrong.keeper");
    }

    private UUID service(String secret) throws Exception {
        return as(administrator, () -> keeping.addService("Service " + ours, access(secret), nightly()));
    }

    private Access access(String secret) {
        return new Access(server.address(), Edition.V1_1, server.address() + "/oauth/token", OneRosterServer.CLIENT, secret, false, "");
    }

    /** Everything comes on another day than today. */
    private Timetable nightly() {
        DayOfWeek today = LocalDate.ofInstant(realTime.instant(), clock.getZone()).getDayOfWeek();
        return new Timetable("02:30", "1234567", true, today.plus(3));
    }

    private RunRow read(UUID feed, RunState becomes) throws Exception {
        int before = runs(feed).size();
        as(administrator, () -> starting.start(feed, false));
        until(feeds, () -> runs(feed).size() == before + 1 && List.of(RunState.DONE, RunState.NOTHING, RunState.FAILED, RunState.WAITS).contains(runs(feed).get(0).state()));
        RunRow run = runs(feed).get(0);
        assertThat(run.state()).as(run.reasonKey()).isEqualTo(becomes);
        return run;
    }

    private void until(BackgroundTask task, Awaited condition) {
        until(task.name() + " does it", () -> {
            onOneNode.run(task);
            return condition.isSo();
        });
    }

    private List<RunRow> runs(UUID feed) throws Exception {
        return as(administrator, () -> queries.runs(feed, 0, 50));
    }

    private List<WorkItem> waiting() throws Exception {
        return as(administrator, () -> work.stream().filter(source -> source.area().equals("settings")).flatMap(source -> source.waiting().stream()).toList());
    }

    private List<String> kept(String folder, String place) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder).resolve(place))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String active(String table) {
        return one("select count(*) from district." + table + " where source = ? and active", ours);
    }

    /** The same rosters of a district that shares no id with another test's. */
    private String own(String text) {
        return ID.matcher(text).replaceAll(id -> id.group().equals(DISTRICT) ? ours : UUID.nameUUIDFromBytes((ours + id.group()).getBytes(StandardCharsets.UTF_8)).toString());
    }

    private byte[] set() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(getClass().getResourceAsStream("/oneroster/district-small-1.1.zip")); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(own(new String(from.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
