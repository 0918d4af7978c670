package org.throughline.pd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.pd.Planned.somebody;
import static org.throughline.pd.Planned.somewhere;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.throughline.access.PersonId;
import org.throughline.pd.entity.ChoiceClosed;
import org.throughline.pd.entity.ChoiceWindow;
import org.throughline.pd.entity.Course;
import org.throughline.pd.entity.CourseNotApproved;
import org.throughline.pd.entity.OwnSection;
import org.throughline.pd.entity.SeatAssigned;
import org.throughline.pd.entity.SeatsAlreadyTaken;
import org.throughline.pd.entity.Section;
import org.throughline.pd.entity.SectionCancelled;
import org.throughline.pd.entity.SectionFull;
import org.throughline.pd.entity.SectionState;
import org.throughline.pd.entity.TooLateToGiveBack;
import org.throughline.pd.entity.WindowEndsBeforeStart;

class SeatTest {

    private static final Instant NOW = Instant.parse("2027-04-15T15:00:00Z");
    private static final Instant CLOSED = NOW.plus(10, ChronoUnit.DAYS);

    @Test
    void the_last_seat_goes_to_whoever_asks_first() {
        Section section = section(1);
        PersonId first = somebody();

        assertThat(section.takeSeat(first, NOW)).isTrue();

        assertThat(section.seats(first)).isTrue();
        assertThatThrownBy(() -> section.takeSeat(somebody(), NOW)).isInstanceOfSatisfying(SectionFull.class,
                full -> assertThat(full.parameters()).containsExactly("Choice boards", 1));
    }

    @Test
    void asking_twice_is_asking_once() {
        Section section = section(1);
        PersonId person = somebody();
        section.takeSeat(person, NOW);

        assertThat(section.takeSeat(person, CLOSED)).isFalse();
        assertThat(section.taken()).isEqualTo(1);
    }

    @Test
    void a_seat_given_back_is_free_for_the_next() {
        Section section = section(1);
        PersonId first = somebody();
        PersonId second = somebody();
        section.takeSeat(first, NOW);

        assertThat(section.giveBack(first, NOW)).isTrue();
        assertThat(section.takeSeat(second, NOW)).isTrue();
        assertThat(section.seats(first)).isFalse();
    }

    @Test
    void the_choice_is_open_from_its_opening_up_to_but_not_at_its_closing() {
        ChoiceWindow window = new ChoiceWindow(NOW, CLOSED);

        assertThat(window.holds(NOW)).isTrue();
        assertThat(window.holds(NOW.minusMillis(1))).isFalse();
        assertThat(window.holds(CLOSED.minusMillis(1))).isTrue();
        assertThat(window.holds(CLOSED)).isFalse();
        assertThatThrownBy(() -> new ChoiceWindow(NOW, NOW)).isInstanceOf(WindowEndsBeforeStart.class);
    }

    @Test
    void nobody_chooses_or_gives_back_after_the_choice_closed() {
        Section section = section(2);
        PersonId person = somebody();
        section.takeSeat(person, NOW);

        assertThatThrownBy(() -> section.takeSeat(somebody(), CLOSED)).isInstanceOf(ChoiceClosed.class);
        assertThatThrownBy(() -> section.giveBack(person, CLOSED)).isInstanceOf(TooLateToGiveBack.class);
    }

    @Test
    void an_assigned_seat_is_not_given_back_and_counts_as_assigned() {
        Section section = section(2);
        PersonId person = somebody();

        assertThat(section.assign(person, somebody(), CLOSED)).isTrue();

        assertThat(section.registration(person).orElseThrow().selfChosen()).isFalse();
        assertThatThrownBy(() -> section.giveBack(person, NOW)).isInstanceOf(SeatAssigned.class);
    }

    @Test
    void who_leads_a_section_takes_none_of_its_seats() {
        PersonId leader = somebody();
        Section section = new Section(approved(), Planned.section(somewhere(), 2, 1, NOW, leader));

        assertThatThrownBy(() -> section.takeSeat(leader, NOW)).isInstanceOf(OwnSection.class);
    }

    @Test
    void what_is_cancelled_is_chosen_by_nobody() {
        Section section = section(2);
        section.cancel("Under its minimum.", NOW);

        assertThat(section.state(NOW)).isEqualTo(SectionState.CANCELLED);
        assertThatThrownBy(() -> section.takeSeat(somebody(), NOW)).isInstanceOf(SectionCancelled.class);
    }

    @Test
    void what_a_section_is_follows_from_dates_and_seats() {
        Section section = section(1);

        assertThat(section.state(NOW.minus(11, ChronoUnit.DAYS))).isEqualTo(SectionState.SCHEDULED);
        assertThat(section.state(NOW)).isEqualTo(SectionState.OPEN);
        section.takeSeat(somebody(), NOW);
        assertThat(section.state(NOW)).isEqualTo(SectionState.FULL);
        assertThat(section.state(NOW.plus(20, ChronoUnit.DAYS))).isEqualTo(SectionState.RUNNING);
        assertThat(section.state(NOW.plus(30, ChronoUnit.DAYS))).isEqualTo(SectionState.COMPLETED);
    }

    @Test
    void there_are_never_fewer_seats_than_people_in_them() {
        Section section = section(2);
        section.takeSeat(somebody(), NOW);
        section.takeSeat(somebody(), NOW);

        assertThatThrownBy(() -> section.change(Planned.section(somewhere(), 1, 1, NOW), NOW)).isInstanceOf(SeatsAlreadyTaken.class);
    }

    @Test
    void only_an_approved_course_is_run() {
        Course draft = new Course("C-1", Planned.course("Draft", 60));

        assertThatThrownBy(() -> new Section(draft, Planned.section(somewhere(), 1, 1, NOW))).isInstanceOf(CourseNotApproved.class);
    }

    private static Section section(int seats) {
        return new Section(approved(), Planned.section(somewhere(), seats, 1, NOW));
    }

    private static Course approved() {
        Course course = new Course("C-114", Planned.course("Choice boards", 180));
        course.submit();
        course.approve();
        return course;
    }
}
