package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Ids;

/**
 * Walks all addresses over HTTP as every role, with the ids of another school and, so that the walk is known to arrive, with
 * those of the own. Nothing of the other school may be read or changed, and what is there but not theirs must answer like what
 * is not there.
 *
 * <p>A new address gets a line in {@link WalkedAddresses}; without one the walk fails.
 */
class PermissionWalkIT extends WalkInContainer {

    private static final int THREADS = 4;
    private static final int MOST_TRIES = 15;

    private static final Map<WalkLine, Answer> NOT_THERE = new ConcurrentHashMap<>();

    @Inject
    WalkStore store;

    private record Answer(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String apartFrom(Answer other) {
            int at = Arrays.mismatch(likeness().toCharArray(), other.likeness().toCharArray());
            return at < 0 ? "" : likeness().substring(Math.max(0, at - 60), Math.min(likeness().length(), at + 60));
        }

        /** Without what differs each time: ids, nonces and states. */
        String likeness() {
            return text().replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                    .replaceAll("[A-Za-z0-9+/_-]{20,}={0,2}", "code").replaceAll("(ViewState[^>]*)value=\"[^\"]*\"", "state");
        }
    }

    @Test
    void every_address_is_walked() {
        assertThat(WalkedAddresses.ALL).extracting(WalkLine::rule).as("addresses without a line in the walk")
                .containsAll(AddressRules.all().stream().filter(rule -> !rule.open()).map(AddressRule::name).toList());
    }

    @Test
    void nobody_reads_or_changes_anything_of_another_school_over_http() throws Exception {
        Map<String, String> before = fingerprints();
        Set<String> trespasses = new ConcurrentSkipListSet<>();

        inParallel(seeded.atSchool().values().stream().flatMap(walker -> WalkedAddresses.ALL.stream().map(line -> (Callable<Void>) () -> {
            walkAbroad(walker, line, trespasses);
            return null;
        })).toList());

        assertThat(trespasses).isEmpty();
        assertThat(fingerprints()).as("tables that changed").isEqualTo(before);
    }

    @Test
    void the_walk_arrives_at_what_is_ones_own() throws Exception {
        Set<String> lost = new ConcurrentSkipListSet<>();

        inParallel(WalkedAddresses.ALL.stream().filter(line -> line.unseen() == null).map(line -> (Callable<Void>) () -> {
            walkAtHome(line, lost);
            return null;
        }).toList());

        assertThat(lost).isEmpty();
    }

    @Test
    void a_token_that_only_reads_changes_nothing_of_its_owners_own() throws Exception {
        Set<String> changed = new ConcurrentSkipListSet<>();
        Map<String, String> before = fingerprints();
        Walker leader = seeded.inDistrict().get(Role.DISTRICT_LEADER);
        Walker reader = new Walker(leader.role(), leader.person(), leader.cookie(), token(leader.person(), true));

        for (WalkLine line : WalkedAddresses.ALL.stream().filter(line -> line.ask().startsWith("/api/")).toList()) {
            int status = ask(reader, line, seeded.own()).status();
            if (line.changes() && status != 403) {
                changed.add(line.rule() + " " + status);
            }
        }

        assertThat(changed).isEmpty();
        assertThat(fingerprints()).as("tables that changed").isEqualTo(before);
        assertThat(ask(reader, WalkedAddresses.api("GET schools", "schools"), seeded.own()).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_theirs_costs_as_many_statements_as_what_is_not_there() throws Exception {
        Statistics statistics = store.statistics();
        statistics.setStatisticsEnabled(true);
        Map<String, String> differing = new TreeMap<>();
        try {
            for (WalkLine line : WalkedAddresses.ALL.stream().filter(line -> line.shared() == null && seeded.apart().stream().anyMatch(name -> named(line, name))).toList()) {
                Walker walker = capable(line, seeded.atSchool()).findFirst().orElseThrow();
                boolean refused = ask(walker, line, seeded.foreign()).status() == 404;
                String counts = refused ? differing(statistics, walker, line) : null;
                if (counts != null) {
                    differing.put(line.rule() + " as " + walker.role(), counts);
                }
            }
        } finally {
            statistics.setStatisticsEnabled(false);
        }

        assertThat(differing).isEmpty();
    }

    private void walkAbroad(Walker walker, WalkLine line, Set<String> trespasses) throws Exception {
        String where = line.rule() + " as " + walker.role();
        boolean may = line.address().capabilities().stream().anyMatch(walker.role()::gives);
        boolean apart = seeded.apart().stream().anyMatch(name -> named(line, name));
        if (may && line.changes() && (!apart || line.shared() != null)) {
            return;     // there is nothing of the other school's to change
        }
        Answer foreign = ask(walker, line, seeded.foreign());
        if (foreign.text().contains(FOREIGN)) {
            trespasses.add(where + " reads of the other school");
        }
        if (!may) {
            if (foreign.status() != 403) {
                trespasses.add(where + " lacks the capability and got " + foreign.status());
            }
        } else if (apart && line.shared() == null) {
            Answer missing = missing(walker, line, foreign);
            boolean alike = foreign.status() == missing.status()
                    && (foreign.status() == 200 ? foreign.likeness().equals(missing.likeness()) : Arrays.equals(foreign.body(), missing.body()));
            if (!alike) {
                trespasses.add(where + " tells what is there (" + foreign.status() + ") from what is not (" + missing.status() + "): " + foreign.apartFrom(missing));
            }
            if (line.changes() && foreign.status() != 404) {
                trespasses.add(where + " changes and got " + foreign.status());
            }
        }
    }

    /** What is not there answers everybody alike, so it is asked again only where the answer is another. */
    private Answer missing(Walker walker, WalkLine line, Answer foreign) throws Exception {
        Answer known = NOT_THERE.get(line);
        if (known != null && foreign.status() == 404 && Arrays.equals(foreign.body(), known.body())) {
            return known;
        }
        Answer missing = ask(walker, line, missing());
        if (missing.status() == 404) {
            NOT_THERE.put(line, missing);
        }
        return missing;
    }

    private void walkAtHome(WalkLine line, Set<String> lost) throws Exception {
        List<String> tried = new ArrayList<>();
        for (Walker walker : Stream.concat(capable(line, seeded.atSchool()), capable(line, seeded.inDistrict())).toList()) {
            int status = ask(walker, line, seeded.own()).status();
            if (status == 200 || line.changes() && (status < 300 || status == 409 || status == 422)) {
                return;
            }
            tried.add(walker.role() + " " + status);
        }
        lost.add(line.rule() + " " + tried);
    }

    /** Null where both take the same number of statements; other work in the server can only add to what is counted. */
    private String differing(Statistics statistics, Walker walker, WalkLine line) throws Exception {
        long foreign = Long.MAX_VALUE;
        long missing = Long.MAX_VALUE;
        for (int i = 0; i < MOST_TRIES; i++) {
            foreign = Math.min(foreign, statements(statistics, walker, line, seeded.foreign()));
            missing = Math.min(missing, statements(statistics, walker, line, missing()));
            if (foreign == missing) {
                return null;
            }
        }
        return foreign + " for what is not theirs, " + missing + " for what is not there";
    }

    private long statements(Statistics statistics, Walker walker, WalkLine line, Map<String, UUID> ids) throws Exception {
        long before = statistics.getPrepareStatementCount();
        ask(walker, line, ids);
        return statistics.getPrepareStatementCount() - before;
    }

    private static boolean named(WalkLine line, String name) {
        return line.ask().contains("{" + name + "}") || line.body() != null && line.body().contains("{" + name + "}");
    }

    private static Stream<Walker> capable(WalkLine line, Map<Role, Walker> walkers) {
        return walkers.values().stream().filter(walker -> line.address().capabilities().stream().anyMatch(walker.role()::gives));
    }

    /** Ids of the same kinds that are nobody's; what is the district's stays. */
    private static Map<String, UUID> missing() {
        Map<String, UUID> missing = new LinkedHashMap<>(seeded.foreign());
        seeded.apart().forEach(name -> missing.put(name, UUID.randomUUID()));
        return missing;
    }

    private Answer ask(Walker walker, WalkLine line, Map<String, UUID> ids) throws Exception {
        boolean api = line.ask().startsWith("/api/");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + filled(line.ask(), ids))).header("Accept-Language", "en");
        request.header(api ? "Authorization" : "Cookie", api ? "Bearer " + walker.token() : walker.cookie());
        if (line.body() != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(line.method(), line.body() == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(filled(line.body(), ids)));
        HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.body());
    }

    private static String filled(String text, Map<String, UUID> ids) {
        String filled = text;
        for (Map.Entry<String, UUID> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return filled;
    }

    private static void inParallel(Collection<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** What is in each table of the modules; what sessions, mail and the log of the walk itself add is left out. */
    private Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        String tables = one("""
                select string_agg(format('%I.%I', table_schema, table_name), ' ' order by table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema in ('access', 'district', 'vision', 'survey', 'pd', 'evaluation', 'community', 'insight')
                  and (table_schema, table_name) not in (('access', 'session'), ('access', 'failed_sign_in'), ('access', 'api_token'), ('access', 'account'))""");
        for (String table : tables.split(" ")) {
            prints.put(table, one("select count(*) || ' ' || coalesce(sum(hashtextextended(cast(t as text), 0)), 0) from " + table + " t"));
        }
        return prints;
    }
}
