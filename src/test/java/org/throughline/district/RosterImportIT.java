package org.throughline.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.district.intake.control.CountRow;
import org.throughline.district.intake.control.Hold;
import org.throughline.district.intake.control.ImportQueries;
import org.throughline.district.intake.control.ImportRow;
import org.throughline.district.intake.control.ImportState;
import org.throughline.district.intake.control.NotWaiting;
import org.throughline.district.intake.control.ReasonMissing;
import org.throughline.district.intake.control.RosterDecisions;
import org.throughline.district.intake.control.RosterImports;
import org.throughline.district.intake.control.Sample;
import org.throughline.district.intake.control.SchoolCount;
import org.throughline.platform.WorkSource;
import org.throughline.platform.job.JobView;

/** How a set of rosters comes into force: shown first, then whole or not at all, and only once. */
class RosterImportIT extends InContainer {

    private static final String DISTRICT = "980f0e9d-c802-41f3-bdd8-12a9c3597067";
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

    @Inject
    RosterImports imports;

    @Inject
    RosterDecisions decisions;

    @Inject
    ImportQueries queries;

    @Inject
    @Any
    Instance<WorkSource> work;

    private PersonId administrator;
    private RosterFiles roster;
    private String source;

    @BeforeEach
    void a_district_of_its_own() throws Exception {
        administrator = staff("Ada", Role.ADMINISTRATOR, district("Office"));
        everywhere(administrator, Role.ADMINISTRATOR);
        source = UUID.randomUUID().toString();
        roster = RosterFiles.small().first("enrollments.csv", 300).with(text -> text.replace(DISTRICT, source));
    }

    @Test
    void what_would_change_is_shown_before_anything_changes() throws Exception {
        inForce(roster, AUGUST);
        String student = roster.lines("users.csv").get(2);
        String before = fingerprint();

        ImportRow waiting = received(roster.edit("users.csv", line -> line.equals(student) ? student.replace(",Yosef,", ",Joseph,") : line)
                .without("enrollments.csv", 5), OCTOBER);

        assertThat(waiting.state()).isEqualTo(ImportState.WAITING);
        assertThat(waiting.added()).isZero();
        assertThat(waiting.changed()).isEqualTo(1);
        assertThat(waiting.ended()).isEqualTo(1);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(of(() -> queries.samples(waiting.id()))).filteredOn(sample -> sample.action().equals("C")).singleElement()
                .satisfies(sample -> assertThat(sample.changes()).containsExactly(new Sample.Change("given_name", "Yosef", "Joseph")));
        assertThat(of(() -> queries.schools(waiting.id()))).extracting(SchoolCount::kind, SchoolCount::changed, SchoolCount::ended)
                .containsExactly(tuple("USER", 1L, 0L), tuple("ENROLLMENT", 0L, 1L));
        assertThat(of(() -> queries.schools(waiting.id()))).allSatisfy(count -> assertThat(count.school()).isNotBlank());
        assertThat(of(() -> work.stream().flatMap(source -> source.waiting().stream()).toList())).anySatisfy(item -> assertThat(item.link()).endsWith(waiting.id().toString()));
    }

    @Test
    void a_discarded_set_leaves_nothing_behind() throws Exception {
        inForce(roster, AUGUST);
        String before = fingerprint();
        ImportRow waiting = received(roster.without("enrollments.csv", 5), OCTOBER);

        of(() -> {
            decisions.discard(waiting.id(), "");
            return null;
        });

        assertThat(row(waiting).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(one("select count(*) from district.staged_person where import_id = ?", waiting.id())).isEqualTo("0");
        assertThatThrownBy(() -> of(() -> decisions.commit(waiting.id(), ""))).isInstanceOf(NotWaiting.class);
    }

    @Test
    void a_set_that_was_cut_off_waits_for_a_person_with_a_reason() throws Exception {
        ImportRow first = inForce(roster, AUGUST);
        String before = fingerprint();

        ImportRow held = delivered(roster.first("users.csv", 180), OCTOBER);

        assertThat(held.state()).isEqualTo(ImportState.WAITING);
        assertThat(of(() -> queries.holds(held.id()))).extracting(Hold::reason, Hold::kind, Hold::ended, Hold::before)
                .contains(tuple("SHARE", "USER", 88L, 268L));
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(one("select count(*) from platform.mail m join district.person p on p.email = m.recipient where p.id = ? and m.body like '%' || ? || '%'",
                administrator.value(), held.id().toString())).isEqualTo("1");
        assertThatThrownBy(() -> of(() -> decisions.commit(held.id(), " "))).isInstanceOf(ReasonMissing.class);
        assertThat(row(held).state()).isEqualTo(ImportState.WAITING);

        ended(of(() -> decisions.commit(held.id(), "Eighty-eight moved away.")));

        assertThat(row(held).state()).isEqualTo(ImportState.DONE);
        assertThat(row(held).why()).isEqualTo("Eighty-eight moved away.");
        assertThat(one("select count(*) from district.person where source = ? and not active", source)).isEqualTo("88");
        assertThat(one("select count(*) from platform.audit where subject = ? and detail like '%Eighty-eight%'", held.id().toString())).isEqualTo("1");
        assertThat(first.district()).isEqualTo(row(held).district());
    }

    @Test
    void a_kind_that_was_there_and_is_empty_waits_for_a_person() throws Exception {
        RosterFiles few = roster.first("enrollments.csv", 3);
        inForce(few, AUGUST);

        ImportRow held = delivered(few.first("enrollments.csv", 0).with("enrollments.csv", orphan()), OCTOBER);

        assertThat(held.state()).isEqualTo(ImportState.WAITING);
        assertThat(of(() -> queries.holds(held.id()))).extracting(Hold::reason, Hold::kind).contains(tuple("EMPTY", "ENROLLMENT"));
    }

    @Test
    void a_delivered_set_of_a_known_district_comes_into_force_by_itself() throws Exception {
        inForce(roster, AUGUST);

        ImportRow done = delivered(roster.without("enrollments.csv", 5), OCTOBER);

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.feed()).isEqualTo("nightly");
        assertThat(done.ended()).isEqualTo(1);
    }

    @Test
    void a_delivered_set_of_a_district_that_nobody_knows_waits() throws Exception {
        inForce(roster, AUGUST);
        String another = UUID.randomUUID().toString();

        ImportRow held = delivered(roster.with(text -> text.replace(source, another)), OCTOBER);

        assertThat(held.state()).isEqualTo(ImportState.WAITING);
        assertThat(of(() -> queries.holds(held.id()))).extracting(Hold::reason).containsExactly("DISTRICT");
    }

    @Test
    void the_same_file_twice_touches_no_row_and_asks_nobody() throws Exception {
        inForce(roster, AUGUST);
        String before = one(VERSIONS, source, source, source);

        ImportRow again = received(roster, OCTOBER);

        assertThat(again.state()).isEqualTo(ImportState.DONE);
        assertThat(again.isNothingNew()).isTrue();
        assertThat(of(() -> queries.counts(again.id()))).filteredOn(count -> count.kind().equals("ENROLLMENT")).extracting(CountRow::same).containsExactly(300L);
        assertThat(one(VERSIONS, source, source, source)).isEqualTo(before);
    }

    /** The transactions that wrote each row last. */
    private static final String VERSIONS = """
            select md5(string_agg(xmin, ',' order by xmin)) from (
                select cast(xmin as text) from district.person where source = ?
                union all select cast(xmin as text) from district.position where source = ?
                union all select cast(xmin as text) from district.enrollment where source = ?) rows""";

    @Test
    void a_preview_is_looked_at_again_when_another_set_came_into_force_meanwhile() throws Exception {
        inForce(roster, AUGUST);
        ImportRow waiting = received(roster.without("enrollments.csv", 5), OCTOBER);
        delivered(roster.without("enrollments.csv", 9), NOVEMBER);

        ended(of(() -> decisions.commit(waiting.id(), "")));

        assertThat(row(waiting).state()).isEqualTo(ImportState.WAITING);
        assertThat(row(waiting).comparedAgain()).isTrue();
        assertThat(row(waiting).decidedBy()).isNull();
        assertThat(row(waiting).added() + row(waiting).changed()).isEqualTo(1);
        assertThat(row(waiting).ended()).isEqualTo(1);
    }

    @Test
    void who_was_where_when_is_kept_through_leaving_and_coming_back() throws Exception {
        inForce(roster, AUGUST);
        String gone = roster.lines("enrollments.csv").get(5);
        String id = gone.substring(0, 36);
        String person = one("select cast(person_id as text) from district.enrollment where source = ? and source_id = ?", source, id);

        delivered(roster.without("enrollments.csv", 5), OCTOBER);
        assertThat(ranges(person, id)).isEqualTo("2026-08-10 2026-10-05");
        delivered(roster, NOVEMBER);

        assertThat(ranges(person, id)).isEqualTo("2026-08-10 2026-10-05, 2026-11-02 -");
        assertThat(one("select string_agg(distinct cast(seen_from as text), ',') from district.position where source = ?", source)).isEqualTo("2026-08-10");
    }

    @Test
    void what_breaks_off_between_two_chunks_goes_on_from_there_and_counts_every_row_once() throws Exception {
        execute("create or replace function district.break_off() returns trigger language plpgsql as $$ begin raise exception 'the line is cut'; end $$");
        execute("create trigger break_off before insert on district.staged_enrollment for each row when (new.person = 'the-line-is-cut') execute function district.break_off()");
        RosterFiles many = roster.with("enrollments.csv", lastOfMany());
        ImportRow broken;
        try {
            broken = received(many, AUGUST);
        } finally {
            execute("drop trigger break_off on district.staged_enrollment");
        }
        assertThat(broken.state()).isEqualTo(ImportState.FAILED);
        assertThat(one("select count(*) from district.person where source = ?", source)).isEqualTo("0");
        String staged = one("select count(*) from district.staged_enrollment where import_id = ?", broken.id());
        assertThat(Long.parseLong(staged)).isBetween(1L, (long) many.lines("enrollments.csv").size() - 2);

        ImportRow failed = broken;
        of(() -> {
            decisions.resume(failed.id());
            return null;
        });
        ended(broken.job());

        assertThat(row(broken).state()).isEqualTo(ImportState.WAITING);
        assertThat(one("select count(*) from district.staged_enrollment where import_id = ?", broken.id()))
                .isEqualTo(String.valueOf(many.lines("enrollments.csv").size() - 1));
        ended(of(() -> decisions.commit(failed.id(), "A district of the tests")));
        assertThat(row(broken).state()).isEqualTo(ImportState.DONE);
        assertThat(one("select count(*) from district.enrollment where source = ? and active", source)).isEqualTo("7000");
    }

    /** So many enrollments that they fill several chunks, the last of them of somebody who is not there. */
    private String[] lastOfMany() {
        List<String> lines = roster.lines("enrollments.csv");
        int known = lines.size() - 1;
        String[] more = new String[7_000 - known + 1];
        for (int i = 0; i < more.length - 1; i++) {
            String one = lines.get(1 + i % known);
            more[i] = UUID.randomUUID() + one.substring(36);
        }
        String last = lines.get(1);
        more[more.length - 1] = UUID.randomUUID() + last.substring(36).replace(last.split(",")[5], "the-line-is-cut");
        return more;
    }

    private String orphan() {
        String one = roster.lines("enrollments.csv").get(1);
        return UUID.randomUUID() + one.substring(36).replace(one.split(",")[3], "cls-nowhere");
    }

    private ImportRow inForce(RosterFiles set, LocalDate day) throws Exception {
        ImportRow waiting = received(set, day);
        ended(of(() -> decisions.commit(waiting.id(), "A district of the tests")));
        return row(waiting);
    }

    private ImportRow received(RosterFiles set, LocalDate day) throws Exception {
        byte[] zip = set.zip();
        return result(as(administrator, day, () -> imports.receive("rosters.zip", new ByteArrayInputStream(zip))));
    }

    private ImportRow delivered(RosterFiles set, LocalDate day) throws Exception {
        byte[] zip = set.zip();
        return result(as(administrator, day, () -> imports.deliver("nightly", "rosters.zip", new ByteArrayInputStream(zip))));
    }

    private ImportRow result(UUID job) throws Exception {
        JobView view = ended(job);
        UUID id = UUID.fromString(view.resultLink().substring(view.resultLink().indexOf('=') + 1));
        return of(() -> queries.row(id));
    }

    private ImportRow row(ImportRow before) throws Exception {
        return of(() -> queries.row(before.id()));
    }

    private <T> T of(java.util.concurrent.Callable<T> asked) throws Exception {
        return as(administrator, asked);
    }

    private String ranges(String person, String enrollment) {
        return one("""
                select string_agg(h.seen_from || ' ' || coalesce(cast(h.seen_until as text), '-'), ', ' order by h.seen_from)
                from district.v_enrollment_history h join district.enrollment e on e.person_id = h.person_id and e.class_id = h.class_id
                where h.person_id = cast(? as uuid) and e.source = ? and e.source_id = ?""", person, source, enrollment);
    }

    /** All people and enrollments of the district as they are. */
    private String fingerprint() {
        return one("""
                select md5((select string_agg(cast(p as text), '' order by p.id) from district.person p where p.source = ?)
                        || (select string_agg(cast(e as text), '' order by e.id) from district.enrollment e where e.source = ?))""", source, source);
    }
}
