package org.throughline.pd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.pd.control.AttendanceTaking;
import org.throughline.pd.control.CatalogFilter;
import org.throughline.pd.control.CatalogQueries;
import org.throughline.pd.control.CoursePlanning;
import org.throughline.pd.control.CreditPosting;
import org.throughline.pd.control.SectionChoice;
import org.throughline.pd.control.SectionPlanning;
import org.throughline.pd.control.SectionQueries;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.control.Transcripts;
import org.throughline.pd.entity.AttendanceMissing;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.CourseContent;
import org.throughline.pd.entity.Format;
import org.throughline.pd.entity.Method;
import org.throughline.pd.entity.Origin;
import org.throughline.pd.entity.SectionFull;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.pd.entity.SectionPlan.Block;
import org.throughline.platform.Slice;

class PdIT extends InContainer {

    private static final LocalDate CHOICE = LocalDate.of(2027, 4, 15);
    private static final LocalDate AFTER = LocalDate.of(2027, 6, 1);

    @Inject
    CoursePlanning courses;

    @Inject
    SectionPlanning planning;

    @Inject
    SectionChoice choice;

    @Inject
    SectionQueries sections;

    @Inject
    CatalogQueries catalog;

    @Inject
    AttendanceTaking attendance;

    @Inject
    CreditPosting posting;

    @Inject
    Transcripts transcripts;

    private OrganizationId school;
    private PersonId runner;
    private PersonId ada;
    private PersonId bob;
    private PersonId leader;

    @BeforeEach
    void people() {
        OrganizationId district = district("Prairie");
        school = school(district, "Oak MS");
        runner = staff("Runner", Role.CATALOG_ADMINISTRATOR, district);
        ada = staff("Ada", Role.TEACHER, school);
        bob = staff("Bob", Role.TEACHER, school);
        leader = staff("Leader", Role.TEACHER, school);
    }

    @Test
    void the_last_seat_asked_for_by_two_at_once_is_taken_once() throws Exception {
        SectionId section = section(1);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = threads.submit(race(start, ada, section));
            Future<Boolean> second = threads.submit(race(start, bob, section));
            start.countDown();

            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(one("select count(*) from pd.registration where section_id = ?", section.value())).isEqualTo("1");
    }

    private Callable<Boolean> race(CountDownLatch start, PersonId person, SectionId section) {
        return () -> {
            start.await();
            try {
                return as(person, CHOICE, () -> {
                    choice.choose(section);
                    return true;
                });
            } catch (SectionFull full) {
                return false;
            }
        };
    }

    @Test
    void the_database_itself_lets_nobody_into_a_full_section_or_outside_of_the_choice() throws Exception {
        SectionId section = section(1);
        choose(ada, section);

        assertThatThrownBy(() -> insertSeat(section, bob, at(CHOICE))).hasStackTraceContaining("is full");
        assertThatThrownBy(() -> insertSeat(section(1), bob, at(AFTER))).hasStackTraceContaining("cannot be chosen");
    }

    @Test
    void a_seat_is_ones_own_and_can_be_given_back() throws Exception {
        SectionId section = section(2);
        choose(ada, section);
        choose(ada, section);

        assertThat(as(ada, CHOICE, () -> catalog.section(section)).mine()).isEqualTo(Origin.CHOSEN);
        assertThat(as(bob, CHOICE, () -> catalog.section(section)).mine()).isNull();
        does(ada, CHOICE, () -> choice.giveBack(section));
        assertThat(as(ada, CHOICE, () -> catalog.section(section)).taken()).isZero();
    }

    @Test
    void the_catalog_shows_what_is_open_and_warns_of_a_clash_with_ones_own_meetings() throws Exception {
        String word = "clash" + UUID.randomUUID().toString().substring(0, 8);
        SectionId mine = section(2, word + " first");
        section(2, word + " second");
        choose(ada, mine);
        CatalogFilter words = new CatalogFilter(CatalogFilter.Show.OPEN, word, Set.of(), Set.of(), false, false, null);
        CatalogFilter free = new CatalogFilter(CatalogFilter.Show.OPEN, word, Set.of(), Set.of(), false, true, null);

        assertThat(as(ada, CHOICE, () -> catalog.sections(words, new Slice<>(0, 10, CatalogQueries.Sort.TITLE, false))))
                .extracting(SectionRow::title, SectionRow::conflict)
                .containsExactly(tuple(word + " first", null), tuple(word + " second", word + " first"));
        assertThat(as(ada, CHOICE, () -> catalog.count(free))).isEqualTo(1);
        assertThat(as(bob, CHOICE, () -> catalog.count(free))).isEqualTo(2);
        assertThat(as(ada, AFTER, () -> catalog.count(words))).isZero();
    }

    @Test
    void attendance_is_taken_by_who_leads_the_section_only() throws Exception {
        SectionId section = section(2);
        choose(ada, section);

        assertThatThrownBy(() -> record(bob, section, Map.of(ada, 60))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(bob, AFTER, () -> sections.seats(section, null))).isInstanceOf(NotYours.class);
        assertThatCode(() -> record(leader, section, Map.of(ada, 60))).doesNotThrowAnyException();
    }

    @Test
    void credit_is_posted_once_however_often_it_is_asked_for() throws Exception {
        SectionId section = section(2);
        choose(ada, section);
        assertThatThrownBy(() -> post(section)).isInstanceOf(AttendanceMissing.class);
        record(leader, section, Map.of(ada, 60));

        assertThat(post(section)).isEqualTo(1);
        assertThat(post(section)).isZero();

        assertThat(as(ada, AFTER, () -> transcripts.mine()).minutes()).isEqualTo(60);
        assertThat(as(ada, AFTER, () -> transcripts.mine()).chosen()).isEqualTo(60);
        assertThatThrownBy(() -> execute("""
                insert into pd.credit (id, person_id, section_id, category, posting, minutes, self_chosen, rule, posted_at, posted_by)
                values (?, ?, ?, 'PEDAGOGY', 2, 60, true, 'again', now(), ?)""", UUID.randomUUID(), ada.value(), section.value(), runner.value()))
                .hasStackTraceContaining("posted already");
    }

    @Test
    void attendance_corrected_after_posting_reverses_the_line_and_posts_anew() throws Exception {
        SectionId section = section(2);
        choose(ada, section);
        record(leader, section, Map.of(ada, 30));
        post(section);

        record(leader, section, Map.of(ada, 60));

        assertThat(as(ada, AFTER, () -> transcripts.mine()).lines()).extracting(line -> line.minutes()).containsExactlyInAnyOrder(30, -30, 60);
        assertThat(as(ada, AFTER, () -> transcripts.mine()).minutes()).isEqualTo(60);
        assertThat(one("select count(*) from pd.attendance where section_id = ?", section.value())).isEqualTo("2");
    }

    @Test
    void a_line_of_the_ledger_is_never_changed_or_deleted() throws Exception {
        SectionId section = section(2);
        choose(ada, section);
        record(leader, section, Map.of(ada, 60));
        post(section);

        assertThatThrownBy(() -> execute("update pd.credit set minutes = 600 where section_id = ?", section.value())).hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> execute("delete from pd.credit where section_id = ?", section.value())).hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> execute("update pd.attendance set minutes = 0 where section_id = ?", section.value())).hasStackTraceContaining("never changed");
    }

    @Test
    void a_transcript_is_ones_own_or_for_who_sees_credits() throws Exception {
        PersonId officer = staff("Officer", Role.CREDIT_OFFICER, school);
        PersonId elsewhere = staff("Elsewhere", Role.CREDIT_OFFICER, school(district("Other"), "Elm ES"));

        assertThat(as(officer, AFTER, () -> transcripts.of(ada)).name()).isEqualTo("Ada Example");
        assertThatThrownBy(() -> as(bob, AFTER, () -> transcripts.of(ada))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(elsewhere, AFTER, () -> transcripts.of(ada))).isInstanceOf(NotYours.class);
    }

    @Test
    void only_who_runs_the_catalog_plans_and_posts() throws Exception {
        SectionId section = section(2);

        assertThatThrownBy(() -> as(ada, CHOICE, () -> planning.assign(section, List.of(bob)))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(ada, AFTER, () -> posting.post(section))).isInstanceOf(EJBAccessException.class);
    }

    private SectionId section(int seats) throws Exception {
        return section(seats, "Small section");
    }

    private SectionId section(int seats, String title) throws Exception {
        return as(runner, CHOICE, () -> {
            CourseId course = courses.make("T-" + UUID.randomUUID().toString().substring(0, 12), new CourseContent(title, "Do it on Monday.", "Goals", Format.WORKSHOP, null, "", "All staff", 90, Category.PEDAGOGY));
            courses.submit(course);
            courses.approve(course);
            return planning.plan(course, plan(seats));
        });
    }

    /** An hour on the twentieth day after the day of choice, which is in the middle of twenty. */
    private SectionPlan plan(int seats) {
        Instant meets = at(CHOICE.plusDays(20));
        return new SectionPlan("Spring", school, "Room 1", 1, seats, new ChoiceWindow(at(CHOICE.minusDays(10)), at(CHOICE.plusDays(10))), meets, meets,
                List.of(new Block(meets, meets.plus(1, ChronoUnit.HOURS), "")), Set.of(leader));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(14, 0).toInstant(java.time.ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    }

    private void choose(PersonId person, SectionId section) throws Exception {
        does(person, CHOICE, () -> choice.choose(section));
    }

    private void record(PersonId by, SectionId section, Map<PersonId, Integer> minutes) throws Exception {
        does(by, AFTER, () -> attendance.record(section, sections.details(section).meetings().get(0).id(), minutes, Method.ROSTER));
    }

    private int post(SectionId section) throws Exception {
        return as(runner, AFTER, () -> posting.post(section));
    }

    private void insertSeat(SectionId section, PersonId person, Instant at) {
        execute("insert into pd.registration (id, version, section_id, person_id, origin, taken_at) values (?, 0, ?, ?, 'CHOSEN', ?)",
                UUID.randomUUID(), section.value(), person.value(), java.sql.Timestamp.from(at));
    }
}
