package org.throughline.pd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.pd.Planned.somebody;
import static org.throughline.pd.Planned.somewhere;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.access.PersonId;
import org.throughline.pd.entity.Attendance;
import org.throughline.pd.entity.Course;
import org.throughline.pd.entity.Credit;
import org.throughline.pd.entity.CreditAccount;
import org.throughline.pd.entity.Method;
import org.throughline.pd.entity.MeetingAhead;
import org.throughline.pd.entity.MinutesBeyondMeeting;
import org.throughline.pd.entity.NotRegistered;
import org.throughline.pd.entity.Registration;
import org.throughline.pd.entity.Section;
import org.throughline.pd.entity.SectionNotOver;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2027-04-15T15:00:00Z");
    private static final Instant OVER = NOW.plus(30, ChronoUnit.DAYS);

    private final PersonId person = somebody();
    private final PersonId poster = somebody();
    private final Section section = section();
    private final Registration seat = section.registration(person).orElseThrow();

    @Test
    void what_was_attended_is_posted_once() {
        List<Credit> lines = settle(List.of(), 45);

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.minutes()).isEqualTo(45);
            assertThat(line.selfChosen()).isTrue();
            assertThat(line.posting()).isEqualTo(1);
        });
        assertThat(settle(lines, 45)).isEmpty();
    }

    @Test
    void no_more_is_posted_than_the_course_is_worth() {
        assertThat(settle(List.of(), 500)).singleElement().extracting(Credit::minutes).isEqualTo(90);
    }

    @Test
    void who_was_not_there_gets_no_line() {
        assertThat(settle(List.of(), 0)).isEmpty();
    }

    @Test
    void other_minutes_reverse_the_line_and_write_a_new_one() {
        List<Credit> posted = settle(List.of(), 45);

        List<Credit> corrected = settle(posted, 60);

        assertThat(corrected).extracting(Credit::minutes).containsExactly(-45, 60);
        assertThat(corrected.get(0).reverses()).isEqualTo(posted.get(0).id());
        assertThat(corrected.get(1).posting()).isEqualTo(2);
        assertThat(settle(joined(posted, corrected), 60)).isEmpty();
    }

    @Test
    void a_line_taken_back_whole_leaves_nothing_standing() {
        List<Credit> posted = settle(List.of(), 45);

        List<Credit> reversed = settle(posted, 0);

        assertThat(reversed).extracting(Credit::minutes).containsExactly(-45);
        assertThat(new CreditAccount(seat, joined(posted, reversed)).standing()).isEmpty();
    }

    @Test
    void attendance_is_for_people_with_a_seat_in_a_meeting_that_has_begun_and_no_longer_than_it_lasts() {
        Instant during = NOW.plus(20, ChronoUnit.DAYS);

        assertThat(attendance(person, 60, during).minutes()).isEqualTo(60);
        assertThatThrownBy(() -> attendance(person, 61, during)).isInstanceOf(MinutesBeyondMeeting.class);
        assertThatThrownBy(() -> attendance(person, -1, during)).isInstanceOf(MinutesBeyondMeeting.class);
        assertThatThrownBy(() -> attendance(somebody(), 60, during)).isInstanceOf(NotRegistered.class);
        assertThatThrownBy(() -> attendance(person, 60, NOW)).isInstanceOf(MeetingAhead.class);
    }

    @Test
    void a_correction_is_a_further_line() {
        Attendance first = attendance(person, 60, OVER);

        Attendance corrected = first.corrected(attendance(person, 30, OVER));

        assertThat(corrected.line()).isEqualTo(2);
        assertThat(corrected.minutes()).isEqualTo(30);
        assertThat(first.minutes()).isEqualTo(60);
    }

    @Test
    void credit_waits_until_the_last_meeting_is_over() {
        assertThatThrownBy(() -> section.credited(NOW)).isInstanceOf(SectionNotOver.class);
        section.credited(OVER);
        assertThat(section.isCredited()).isTrue();
    }

    private List<Credit> settle(List<Credit> lines, int attended) {
        return new CreditAccount(seat, lines).settle(attended, somewhere(), poster, OVER);
    }

    private static List<Credit> joined(List<Credit> first, List<Credit> second) {
        List<Credit> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private Attendance attendance(PersonId who, int minutes, Instant at) {
        return Attendance.first(section, section.meetings().get(0), who, minutes, Method.ROSTER, poster, at);
    }

    private Section section() {
        Course course = new Course("C-1", Planned.course("Goals", 90));
        course.submit();
        course.approve();
        Section made = new Section(course, Planned.section(somewhere(), 5, 2, NOW));
        made.takeSeat(person, NOW);
        return made;
    }
}
