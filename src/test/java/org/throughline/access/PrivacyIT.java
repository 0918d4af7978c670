package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.privacy.control.DataCatalog;
import org.throughline.access.privacy.control.Disclosing;
import org.throughline.access.privacy.control.HoldKeeping;
import org.throughline.access.privacy.control.NameNotTheirs;
import org.throughline.access.privacy.control.PeriodUnfit;
import org.throughline.access.privacy.control.PersonExporting;
import org.throughline.access.privacy.control.PersonRequests;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.access.privacy.control.RetentionDesk;
import org.throughline.access.privacy.control.RetentionRunning;
import org.throughline.access.privacy.control.Returning;
import org.throughline.access.privacy.control.UnderLegalHold;
import org.throughline.platform.NotFound;
import org.throughline.platform.privacy.ErasedPeople;
import org.throughline.platform.privacy.PersonalData;
import org.throughline.platform.privacy.Whose;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;

class PrivacyIT extends InContainer {

    private static final String GIVEN = "Ottilie";
    private static final String FAMILY = "Quill" + Long.toString(System.nanoTime(), 36);
    private static final String NAME = GIVEN + " " + FAMILY;

    @Inject
    DataCatalog catalog;

    @Inject
    RetentionDesk desk;

    @Inject
    RetentionRunning running;

    @Inject
    PersonRequests requests;

    @Inject
    PersonExporting exporting;

    @Inject
    RequestQueries queries;

    @Inject
    Disclosing disclosing;

    @Inject
    HoldKeeping holds;

    @Inject
    Returning returning;

    @Test
    void every_column_of_the_database_is_a_data_element_or_about_nobody() {
        assertThat(String.join("\n", catalog.gaps())).isEmpty();
    }

    @Test
    void a_column_that_nobody_declared_is_found() {
        execute("create table platform.forgotten (id uuid primary key, nickname text)");
        try {
            assertThat(catalog.gaps()).anyMatch(gap -> gap.startsWith("platform.forgotten has columns that are not declared: id, nickname."));
            execute("alter table access.organization add column written_by uuid");
            assertThat(catalog.gaps()).anyMatch(gap -> gap.startsWith("access.organization.written_by tells of a person"));
        } finally {
            execute("drop table platform.forgotten");
            execute("alter table access.organization drop column if exists written_by");
        }
    }

    @Test
    void every_data_element_has_its_words_in_both_languages() {
        Set<String> missing = new TreeSet<>();
        for (Language language : Language.OF_STAFF) {
            TextBundle texts = TextBundle.in(language.locale());
            catalog.rows().forEach(row -> {
                List<String> kept = row.element().kept().equals("district.left")
                        ? row.element().whose().stream().map(whose -> "district.left-" + whose.name().toLowerCase(java.util.Locale.ROOT)).toList()
                        : List.of(row.element().kept());
                kept.stream().map(one -> "data.kept." + one).filter(key -> !texts.has(key)).forEach(missing::add);
                List.of("data." + row.element().key(), "data." + row.element().key() + ".why").stream().filter(key -> !texts.has(key)).forEach(missing::add);
                row.element().seen().stream().map(one -> "data.seen." + one).filter(key -> !texts.has(key)).forEach(missing::add);
            });
            catalog.aboutNobody().keySet().stream().map(one -> "data.nobody." + one).filter(key -> !texts.has(key)).forEach(missing::add);
        }

        assertThat(missing).isEmpty();
        assertThat(Whose.values()).allMatch(whose -> catalog.rows().stream().anyMatch(row -> row.element().whose().contains(whose)));
    }

    @Test
    void a_dry_run_shows_what_would_go_and_changes_nothing() throws Exception {
        PersonId guard = guard();
        UUID mail = mail("dry." + UUID.randomUUID() + "@families.example", 100);

        RetentionRunning.Found found = as(guard, () -> desk.dryRun()).stream().filter(one -> one.kind().equals("platform.mail")).findFirst().orElseThrow();

        assertThat(found.found()).isPositive();
        assertThat(found.samples()).isNotEmpty();
        assertThat(one("select count(*) from platform.mail where id = ?", mail)).isEqualTo("1");
        assertThat(as(guard, () -> desk.runs(1)).get(0).dry()).isTrue();
    }

    @Test
    void what_was_kept_long_enough_goes_and_what_is_held_or_posted_stays() throws Exception {
        PersonId guard = guard();
        OrganizationId school = school(district("Keeping district"), "Keeping school");
        PersonId left = person("STUDENT", "Lefty", school, "student");
        PersonId held = person("STUDENT", "Heldy", school, "student");
        String address = one("select email from district.person where id = ?", held.value());
        execute("update district.person set active = false where id in (?, ?)", left.value(), held.value());
        execute("update district.person set left_at = now() - interval '6 years' where id in (?, ?)", left.value(), held.value());
        UUID old = mail("old." + UUID.randomUUID() + "@families.example", 100);
        UUID young = mail("young." + UUID.randomUUID() + "@families.example", 10);
        UUID ofHeld = mail(address, 100);
        as(guard, () -> holds.onPerson(held, "Case 27-114"));

        UUID run = running.begin(guard.value());
        while (running.step(run)) {
            assertThat(running.progress(run).done()).isPositive();
        }

        assertThat(one("select count(*) from platform.mail where id = ?", old)).isEqualTo("0");
        assertThat(one("select count(*) from platform.mail where id in (?, ?)", young, ofHeld)).isEqualTo("2");
        assertThat(one("select given_name from district.person where id = ?", left.value())).isEqualTo("Erased");
        assertThat(one("select given_name from district.person where id = ?", held.value())).isEqualTo("Heldy");
        assertThat(one("select held from access.retention_run_line where run_id = ? and kind = 'district.left-students'", run)).matches("[1-9]\\d*");
        assertThat(one("select ended_at is not null from access.retention_run where id = ?", run)).isEqualTo("t");
    }

    @Test
    void a_kind_under_hold_is_not_touched() throws Exception {
        PersonId guard = guard();
        UUID hold = as(guard, () -> holds.onKind("platform.job", "Audit of the state"));
        UUID job = UUID.randomUUID();
        execute("insert into platform.job (id, kind, title, started_by, started_at, ended_at, state) values (?, 'x', 'Old', ?, now() - interval '3 years', now() - interval '3 years', 'DONE')", job, guard.value());

        letGo(guard);
        assertThat(one("select count(*) from platform.job where id = ?", job)).isEqualTo("1");

        does(guard, () -> holds.end(hold, "Audit over"));
        letGo(guard);
        assertThat(one("select count(*) from platform.job where id = ?", job)).isEqualTo("0");
    }

    @Test
    void every_rule_is_kept_by_a_module_and_has_its_words() throws Exception {
        does(guard(), () -> {
            for (Language language : Language.OF_STAFF) {
                TextBundle texts = TextBundle.in(language.locale());
                assertThat(desk.rules()).isNotEmpty().allSatisfy(rule -> {
                    assertThat(texts.has("retention." + rule.kind())).as(rule.kind()).isTrue();
                    assertThat(texts.has("retention.event." + rule.event())).as(rule.event()).isTrue();
                });
            }
            desk.change("platform.job", 366, true);
            assertThat(desk.rules()).anyMatch(rule -> rule.kind().equals("platform.job") && rule.days() == 366);
            desk.change("platform.job", 365, true);
            assertThatThrownBy(() -> desk.change("platform.job", 0, true)).isInstanceOf(PeriodUnfit.class);
        });
    }

    @Test
    void a_person_is_handed_out_whole_and_erased_without_a_trace_of_the_name() throws Exception {
        PersonId guard = guard();
        PersonEverywhere everywhere = new PersonEverywhere(this::execute, GIVEN, FAMILY);
        OrganizationId school = school(district("Erasure district"), "Erasure school");
        PersonId person = everywhere.at(school.value(), one("select parent_id from district.organization where id = ?", school.value()));
        execute("insert into platform.audit (id, at, person_id, action, subject, detail) values (?, now(), ?, 'something done', ?, 'audit-marker')",
                UUID.randomUUID(), person.value(), person.toString());

        String exported = as(guard, () -> unpacked(made(requests.export(person, "Asked for by " + NAME, null))));
        assertThat(everywhere.markers()).isNotEmpty().allSatisfy(marker -> assertThat(exported).contains(marker));
        assertThat(exported).contains("audit-marker", "index.html", "data.json", "csv/credits.csv").doesNotContain("???");

        List<PersonalData.Outcome> foreseen = as(guard, () -> requests.wouldErase(person));
        assertThat(one("select given_name from district.person where id = ?", person.value())).isEqualTo(GIVEN);
        does(guard, () -> {
            assertThatThrownBy(() -> requests.erase(person, "Wish of " + NAME, "Somebody Else")).isInstanceOf(NameNotTheirs.class);
        });
        UUID erasure = as(guard, () -> requests.erase(person, "Wish of " + NAME, " ottilie  " + FAMILY.toUpperCase(java.util.Locale.ROOT) + " "));

        assertThat(traces(everywhere.identities())).isEmpty();
        List<PersonalData.Outcome> outcomes = as(guard, () -> queries.outcomes(erasure));
        assertThat(outcomes).extracting(PersonalData.Outcome::what).containsAll(foreseen.stream().map(PersonalData.Outcome::what).toList());
        assertThat(outcomes).filteredOn(PersonalData.Outcome::kept).extracting(PersonalData.Outcome::what)
                .contains("credits", "attendance", "answers", "decisions", "audit");
        assertThat(one("select count(*) from pd.credit where person_id = ?", person.value())).isEqualTo("1");
        for (Language language : Language.OF_STAFF) {
            assertThat(outcomes).allMatch(outcome -> TextBundle.in(language.locale()).has("erasure." + (outcome.kept() ? "kept." : "done.") + outcome.what()));
        }
    }

    @Test
    void a_name_that_others_bear_is_left_in_words_and_told() throws Exception {
        PersonId guard = guard();
        OrganizationId school = school(district("Namesakes district"), "Namesakes school");
        String given = "Twin" + Long.toHexString(System.nanoTime());
        PersonId first = person("STAFF", given, school, "teacher");
        person("STAFF", given, school, "teacher");
        execute("insert into platform.file (id, name, media_type, size, content, added_by, added_at) values (?, ?, 'text/plain', 0, '', ?, now())",
                UUID.randomUUID(), "Notes of " + given + " Example.txt", guard.value());

        UUID erasure = as(guard, () -> requests.erase(first, "Asked for it", given + " Example"));

        assertThat(as(guard, () -> queries.outcomes(erasure))).anyMatch(outcome -> outcome.what().equals("shared-name") && outcome.n() == 1 && outcome.kept());
        assertThat(one("select count(*) from platform.file where name like ?", "%" + given + "%")).isEqualTo("1");
    }

    @Test
    void an_erased_person_does_not_come_back_with_the_next_roster_unless_somebody_says_so() throws Exception {
        PersonId guard = guard();
        OrganizationId school = school(district("Return district"), "Return school");
        PersonId person = person("STUDENT", "Rhea", school, "student");
        as(guard, () -> requests.erase(person, "Parents’ wish", "Rhea Example"));
        String roster = "insert into district.person as t (id, source, source_id, kind, given_name, family_name) values (?, 'test', ?, 'STUDENT', 'Rhea', 'Example') "
                + "on conflict (id) do update set source_id = excluded.source_id, given_name = excluded.given_name, family_name = excluded.family_name, active = true";

        execute(roster, person.value(), person.toString());

        assertThat(one("select given_name || ' ' || active from district.person where id = ?", person.value())).isEqualTo("Erased false");
        assertThat(as(guard, () -> returning.waiting())).extracting(ErasedPeople.Again::person).contains(person.value());

        does(guard, () -> returning.takeIn(person));
        execute(roster, person.value(), person.toString());
        assertThat(one("select given_name || ' ' || active from district.person where id = ?", person.value())).isEqualTo("Rhea true");
        assertThat(as(guard, () -> returning.waiting())).extracting(ErasedPeople.Again::person).doesNotContain(person.value());
    }

    @Test
    void nobody_is_erased_while_their_school_is_under_hold() throws Exception {
        PersonId guard = guard();
        OrganizationId school = school(district("Hold district"), "Hold school");
        PersonId student = person("STUDENT", "Hilda", school, "student");
        UUID hold = as(guard, () -> holds.onPlace(school, "Civil rights complaint"));

        does(guard, () -> {
            assertThat(requests.isHeld(student)).isTrue();
            assertThatThrownBy(() -> requests.erase(student, "Parents’ wish", "Hilda Example")).isInstanceOf(UnderLegalHold.class);
        });
        does(guard, () -> holds.end(hold, "Settled"));
        as(guard, () -> requests.erase(student, "Parents’ wish", "Hilda Example"));

        assertThat(one("select given_name from district.person where id = ?", student.value())).isEqualTo("Erased");
    }

    @Test
    void an_export_to_somebody_else_is_a_disclosure_and_only_whoever_asked_gets_the_file() throws Exception {
        PersonId guard = guard();
        PersonId other = guard();
        OrganizationId school = school(district("Disclosure district"), "Disclosure school");
        PersonId student = person("STUDENT", "Dina", school, "student");

        UUID request = as(guard, () -> {
            UUID id = requests.export(student, "Moves away", new Disclosing.Given(clock.today(), "Riverside USD", "Enrollment", "All records", Disclosing.Ground.TRANSFER));
            made(id);
            return id;
        });

        assertThat(as(guard, () -> disclosing.rows(student, 0, 10))).singleElement()
                .satisfies(row -> assertThat(row.recipient() + row.byExport() + row.people()).isEqualTo("Riverside USDtrueDina Example"));
        does(other, () -> {
            assertThatThrownBy(() -> queries.file(request)).isInstanceOf(NotFound.class);
        });
        execute("update access.person_request set expires_at = now() - interval '1 minute' where id = ?", request);
        does(guard, () -> {
            assertThatThrownBy(() -> queries.file(request)).isInstanceOf(NotFound.class);
        });
        assertThat(one("select count(*) from platform.audit where subject = ? and action in ('disclosure noted', 'person''s data downloaded')", student.toString())).isEqualTo("2");
    }

    @Test
    void another_districts_administrator_finds_nobody_here() throws Exception {
        PersonId stranger = staff("Stranger", Role.ADMINISTRATOR, district("Elsewhere"));
        PersonId teacher = staff("Teacher", Role.TEACHER, school(district("Own district"), "Own school"));
        PersonId student = person("STUDENT", "Safe", school(district("Third district"), "Third school"), "student");

        does(stranger, () -> {
            assertThatThrownBy(() -> requests.erase(student, "Out of spite", "Safe Example")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.export(student, "Curious", null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> holds.onPerson(student, "Why not")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.change("platform.mail", 1, true)).isInstanceOf(NotYours.class);
            assertThat(queries.find("Safe Example", 10)).isEmpty();
        });
        does(teacher, () -> {
            assertThatThrownBy(() -> requests.wouldErase(student)).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> desk.dryRun()).isInstanceOf(EJBAccessException.class);
        });
    }

    private PersonId guard() {
        PersonId guard = person("STAFF", "Guard" + UUID.randomUUID().toString().substring(0, 8), district("Guard district"), "administrator");
        everywhere(guard, Role.ADMINISTRATOR);
        return guard;
    }

    private void letGo(PersonId guard) {
        UUID run = running.begin(guard.value());
        boolean more = true;
        while (more) {
            more = running.step(run);
        }
    }

    private UUID mail(String recipient, int daysAgo) {
        UUID id = UUID.randomUUID();
        execute("insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, sent_at) select ?, ?, 'Hello', '', 'en', at, at, at "
                + "from (select now() - make_interval(days => ?) as at) x", id, recipient, daysAgo);
        return id;
    }

    private byte[] made(UUID request) {
        exporting.make(request, (done, all) -> assertThat(done).isLessThan(all));
        return queries.file(request);
    }

    /** Names and texts of all entries of a ZIP. */
    private static String unpacked(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    /** Columns of any table in which one of the words still stands. */
    private List<String> traces(List<String> words) {
        String columns = one("""
                select string_agg(n.nspname || '.' || c.relname || '.' || a.attname, ',')
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname not like 'pg!_%' escape '!' and n.nspname <> 'information_schema'
                  and format_type(a.atttypid, null) in ('text', 'character varying', 'character', 'json', 'jsonb', 'text[]', 'character varying[]')""");
        assertThat(columns).contains("survey.answer.words", "survey.draft.answers", "platform.audit.detail");
        String pattern = words.stream().map(word -> word.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0")).collect(Collectors.joining("|"));
        return Stream.of(columns.split(",")).filter(column -> {
            String table = column.substring(0, column.lastIndexOf('.'));
            String name = "\"" + column.substring(column.lastIndexOf('.') + 1) + "\"";
            return !"0".equals(one("select count(*) from " + table + " where cast(" + name + " as text) ~* ?", pattern));
        }).toList();
    }
}
