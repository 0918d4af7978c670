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
import java.util.function.BiConsumer;
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

    /** One person with rows in every module, some of which name the person in words. */
    private static final class PersonEverywhere {

        private final BiConsumer<String, Object[]> execute;
        private final String given;
        private final String family;
        private final String name;
        private final String key = UUID.randomUUID().toString().substring(0, 8);
        private final UUID person = UUID.randomUUID();

        PersonEverywhere(BiConsumer<String, Object[]> execute, String given, String family) {
            this.execute = execute;
            this.given = given;
            this.family = family;
            this.name = given + " " + family;
        }

        /** By what the person can be known, and which must be gone once erased. */
        List<String> identities() {
            return List.of(family, "otti." + key + "@", "login-" + key, "sis-" + key, "emp-" + key, "user-" + key, "555-" + key, "lic-" + key, "agent-" + key, "group-" + key);
        }

        /** What the file for the person must have. */
        List<String> markers() {
            return List.of(name, "otti." + key + "@staff.example", "login-" + key, "emp-" + key, "user-" + key, "555-" + key, "lic-" + key, "agent-" + key, "group-" + key,
                    "token-" + key, "mail-" + key, "job-" + key, "file-" + key, "survey-" + key, "draft-" + key, "CRS-" + key.toUpperCase(java.util.Locale.ROOT), "walk-" + key, "note-" + key,
                    "evidence-" + key, "story-" + key, "adapted-" + key, "followed-" + key, "entered-" + key, "letter-" + key, "child-" + key, "class-" + key, "plan-" + key);
        }

        PersonId at(UUID school, String districtId) {
            UUID district = UUID.fromString(districtId);
            rosters(school);
            account(school);
            platform();
            UUID commitment = vision(school, district);
            survey(school);
            learning(school);
            walks(school, commitment);
            UUID story = UUID.randomUUID();
            run("insert into community.story (id, version, kind, school_id, commitment_id, title_en, title_es, text_en, text_es, try_en, try_es, consent, state, written_by, written_at, published_at) "
                    + "values (?, 0, 'SUCCESS', ?, ?, ?, 'x', ?, 'x', '', '', 'NOT_NEEDED', 'PUBLISHED', ?, now(), now())", story, school, commitment, "story-" + key, "As told by " + name + ".", person);
            run("insert into demo.letter (recipient, subject, body, arrived_at) values (?, ?, ?, now())", "otti." + key + "@staff.example", "letter-" + key, "Dear " + name);
            return new PersonId(person);
        }

        private void rosters(UUID school) {
            run("insert into district.person (id, source, source_id, kind, given_name, family_name, email, phone, username, identifier, home_language, job_class) "
                    + "values (?, 'test', ?, 'STAFF', ?, ?, ?, ?, ?, ?, 'es', 'teacher')", person, "sis-" + key, given, family, "otti." + key + "@staff.example", "555-" + key, "user-" + key, "emp-" + key);
            run("insert into district.position (id, source, source_id, person_id, organization_id, role, main) values (?, 'test', ?, ?, ?, 'teacher', true)", UUID.randomUUID(), "p" + key, person, school);
            UUID room = UUID.randomUUID();
            run("insert into district.class (id, source, source_id, title, type, school_id) values (?, 'test', ?, ?, 'homeroom', ?)", room, "c" + key, "class-" + key, school);
            run("insert into district.enrollment (id, source, source_id, class_id, school_id, person_id, role) values (?, 'test', ?, ?, ?, ?, 'teacher')", UUID.randomUUID(), "e" + key, room, school, person);
            UUID child = UUID.randomUUID();
            run("insert into district.person (id, source, source_id, kind, given_name, family_name) values (?, 'test', ?, 'STUDENT', ?, 'Other')", child, child.toString(), "child-" + key);
            run("insert into district.guardianship (guardian_id, student_id) values (?, ?)", person, child);
            run("insert into district.person_language (person_id, home_language, preferred_language) values (?, 'es', 'es')", person);
            run("insert into district.person_group (person_id, name) values (?, ?)", person, "group-" + key);
            run("insert into district.employment (person_id, organization_id, job_class) values (?, ?, 'teacher')", person, school);
            run("insert into district.license (person_id, number) values (?, ?)", person, "lic-" + key);
            run("insert into district.opt_out (person_id, scope) values (?, 'surveys')", person);
            run("insert into district.media_consent (person_id, scope, given) values (?, 'photo', true)", person);
        }

        private void account(UUID school) {
            UUID account = UUID.randomUUID();
            run("insert into access.account (id, version, login, password_hash, display_name, person_id) values (?, 0, ?, 'x', ?, ?)", account, "login-" + key, name, person);
            run("insert into access.api_token (id, person_id, hash, label, created_at, expires_at) values (?, ?, convert_to(?, 'UTF8'), ?, now(), now())", UUID.randomUUID(), person, key, "token-" + key + " of " + name);
            run("insert into access.session (id, person_id, way, started_at, last_seen_at, address, agent) values (?, ?, 'password', now(), now(), '192.0.2.9', ?)", UUID.randomUUID(), person, "agent-" + key);
            run("insert into access.role_grant (person_id, role, organization_id, by_roster, reason) values (?, 'TEACHER', ?, false, ?)", person, school, "For " + name);
        }

        private void platform() {
            run("insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, sent_at) values (?, ?, ?, ?, 'en', now(), now(), now())",
                    UUID.randomUUID(), "Otti." + key + "@staff.example", "mail-" + key, "Dear " + name);
            run("insert into platform.mail (id, recipient, subject, body, language, created_at, next_try_at, sent_at) values (?, 'else@staff.example', ?, 'x', 'en', now(), now(), now())",
                    UUID.randomUUID(), name.toUpperCase(java.util.Locale.ROOT) + " wrote to you");
            run("insert into platform.job (id, kind, title, started_by, started_at, ended_at, state) values (?, 'x', ?, ?, now(), now(), 'DONE')", UUID.randomUUID(), "job-" + key + " of " + name, person);
            run("insert into platform.file (id, name, media_type, size, content, added_by, added_at) values (?, ?, 'text/plain', 0, '', ?, now())", UUID.randomUUID(), "file-" + key + " " + name + ".txt", person);
        }

        private UUID vision(UUID school, UUID district) {
            UUID plan = UUID.randomUUID();
            run("insert into vision.plan (id, version, district_id, title_en, title_es, vision_en, vision_es, state, starts_on, ends_on, adopted_on, adopted_by) "
                    + "values (?, 0, ?, ?, 'x', 'x', 'x', 'ADOPTED', '2026-01-01', '2031-01-01', '2026-01-01', ?)", plan, district, "plan-" + key, person);
            UUID commitment = UUID.randomUUID();
            run("insert into vision.commitment (id, version, plan_id, code, position, short_en, short_es, title_en, title_es, text_en, text_es, reason_en, reason_es, least_evidence_en, "
                    + "least_evidence_es, public_title_en, public_title_es, due) values (?, 0, ?, 'T1', 1, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', '2030-01-01')", commitment, plan);
            UUID adaptation = UUID.randomUUID();
            run("insert into vision.adaptation (id, version, commitment_id, school_id, how, decided_with, state, since) values (?, 0, ?, ?, ?, 'Teachers', 'AGREED', now())",
                    adaptation, commitment, school, "adapted-" + key + " as " + name + " proposed");
            run("insert into vision.adaptation_step (adaptation_id, number, state, at, person_id, how, decided_with) values (?, 0, 'AGREED', now(), ?, ?, 'Teachers')", adaptation, person, "adapted-" + key + " as " + name + " proposed");
            run("insert into vision.follow_up (id, version, commitment_id, school_id, due, planned_at, planned_by, note, next_owner) values (?, 0, ?, ?, '2027-01-01', now(), ?, ?, ?)",
                    UUID.randomUUID(), commitment, school, person, "followed-" + key, name);
            UUID measure = UUID.randomUUID();
            run("insert into vision.measure (id, version, commitment_id, code, position, title_en, title_es, kind, unit, direction, source, cadence_days, baseline, baseline_on, target, target_on) "
                    + "values (?, 0, ?, 'M1', 1, 'x', 'x', 'PROCESS', 'PERCENT', 'UP', 'entered', 30, 0, '2026-01-01', 90, '2030-01-01')", measure, commitment);
            run("insert into vision.measure_entry (measure_id, as_of, entered_at, value, note, entered_by) values (?, '2026-10-01', now(), 1, ?, ?)", measure, "entered-" + key + " by " + name, person);
            return commitment;
        }

        private void survey(UUID school) {
            UUID instrument = UUID.randomUUID();
            run("insert into survey.instrument (id, code, edition, origin, added_on, added_by) values (?, ?, 1, 'OWN', '2026-01-01', ?)", instrument, "i" + key, person);
            UUID campaign = UUID.randomUUID();
            run("insert into survey.campaign (id, version, code, instrument_id, audience, confidentiality, title_en, opens_at, closes_at) values (?, 0, ?, ?, 'STAFF', 'CONFIDENTIAL', ?, now(), now() + interval '1 day')",
                    campaign, "c" + key, instrument, "survey-" + key);
            UUID invitation = UUID.randomUUID();
            run("insert into survey.invitation (id, campaign_id, school_id, person_id, language, home_language, channel, sent_on, answered) values (?, ?, ?, ?, 'en', 'es', 'MAIL', '2026-10-01', true)",
                    invitation, campaign, school, person);
            run("insert into survey.draft (id, campaign_id, invitation_id, language, answers, started_on) values (?, ?, ?, 'en', cast(? as jsonb), '2026-10-01')",
                    UUID.randomUUID(), campaign, invitation, "{\"q1\": \"draft-" + key + " " + name + "\"}");
            UUID section = UUID.randomUUID();
            UUID item = UUID.randomUUID();
            run("insert into survey.section (id, instrument_id, position) values (?, ?, 1)", section, instrument);
            run("insert into survey.item (id, instrument_id, section_id, position, code, type) values (?, ?, ?, 1, 'q1', 'TEXT')", item, instrument, section);
            UUID response = UUID.randomUUID();
            run("insert into survey.response (id, campaign_id, school_id, language, answered_on, tallied) values (?, ?, ?, 'en', '2026-10-02', true)", response, campaign, school);
            run("insert into survey.answer (response_id, item_id, value, words) values (?, ?, 0, ?)", response, item, name + " explains well");
        }

        private void learning(UUID school) {
            UUID course = UUID.randomUUID();
            run("insert into pd.course (id, version, code, title, outcomes, strand, format, audience, most_minutes, category, state) values (?, 0, ?, 'Course', 'x', 'x', 'WORKSHOP', 'x', 60, 'PEDAGOGY', 'APPROVED')",
                    course, "CRS-" + key.toUpperCase(java.util.Locale.ROOT));
            UUID section = UUID.randomUUID();
            run("insert into pd.section (id, version, course_id, school_id, room, fewest_seats, most_seats, opens_at, closes_at, starts_at, ends_at) "
                    + "values (?, 0, ?, ?, 'x', 1, 9, now() - interval '2 days', now() + interval '1 day', now() + interval '2 days', now() + interval '3 days')", section, course, school);
            run("insert into pd.registration (id, version, section_id, person_id, origin, taken_at) values (?, 0, ?, ?, 'CHOSEN', now())", UUID.randomUUID(), section, person);
            run("insert into pd.facilitator (section_id, person_id) values (?, ?)", section, person);
            run("insert into pd.attendance (id, section_id, person_id, line, minutes, method, recorded_at, recorded_by) values (?, ?, ?, 1, 60, 'ROSTER', now(), ?)", UUID.randomUUID(), section, person, person);
            run("insert into pd.credit (id, person_id, section_id, school_id, category, posting, minutes, self_chosen, rule, posted_at, posted_by) values (?, ?, ?, ?, 'PEDAGOGY', 1, 60, true, 'x', now(), ?)",
                    UUID.randomUUID(), person, section, school, person);
        }

        private void walks(UUID school, UUID commitment) {
            UUID lookFor = UUID.randomUUID();
            run("insert into evaluation.look_for (id, version, code, edition, commitment_id, title_en, title_es, focus, agreed_at) values (?, 0, ?, 1, ?, 'x', 'x', 'x', now())", lookFor, "L" + key, commitment);
            UUID walk = UUID.randomUUID();
            run("insert into evaluation.walk (id, version, name, focus, opens_on, closes_on, state, pattern, planned_by, planned_at) values (?, 0, ?, 'x', '2026-10-01', '2026-10-02', 'WALKING', ?, ?, now())",
                    walk, "walk-" + key, "Pattern seen by " + name, person);
            UUID visit = UUID.randomUUID();
            run("insert into evaluation.visit (id, version, walk_id, school_id, number, grade_band, subject, started_at, visited_on, observer_id) values (?, 0, ?, ?, 1, 'x', 'x', now(), '2026-10-01', ?)", visit, walk, school, person);
            run("insert into evaluation.rating (id, version, visit_id, look_for_id, observer_id, level, rated_at) values (?, 0, ?, ?, ?, 2, now())", UUID.randomUUID(), visit, lookFor, person);
            run("insert into evaluation.note (id, version, visit_id, look_for_id, observer_id, kind, words, noted_at) values (?, 0, ?, ?, ?, 'SAW', ?, now())", UUID.randomUUID(), visit, lookFor, person, "note-" + key + " " + name);
            run("insert into evaluation.evidence (id, version, title, claim, kind, source, commitment_id, school_id, strength, consent, added_by, added_at) "
                    + "values (?, 0, ?, ?, 'DOCUMENT', ?, ?, ?, 'SOME', 'NOT_NEEDED', ?, now())", UUID.randomUUID(), "evidence-" + key, "Brought by " + family + ", " + given, "otti." + key + "@staff.example", commitment, school, person);
        }

        private void run(String sql, Object... parameters) {
            execute.accept(sql, parameters);
        }
    }
}
