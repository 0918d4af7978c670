package org.throughline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.PersonId;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.LevelOffScale;
import org.throughline.evaluation.entity.LookForNotInWalk;
import org.throughline.evaluation.entity.MinutesOffScale;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.NotYourVisit;
import org.throughline.evaluation.entity.ObserverTwice;
import org.throughline.evaluation.entity.Rating;
import org.throughline.evaluation.entity.Subject;
import org.throughline.evaluation.entity.Visit;
import org.throughline.evaluation.entity.Walk;
import org.throughline.evaluation.entity.WalkNotWalking;

class VisitTest {

    private final Walk walk = Walks.walking();
    private final Visit visit = Walks.visit(walk);

    @Test
    void an_observer_changes_their_own_rating_while_the_walk_is_walking() {
        assertThat(visit.rate(Walks.CHOICE, Walks.OBSERVER, 1, Walks.THEN)).isTrue();
        assertThat(visit.rate(Walks.CHOICE, Walks.OBSERVER, 2, Walks.THEN)).isTrue();

        assertThat(visit.rating(Walks.CHOICE, Walks.OBSERVER).flatMap(Rating::level)).contains(2);
    }

    @Test
    void the_same_rating_again_changes_nothing() {
        visit.rate(Walks.CHOICE, Walks.OBSERVER, 2, Walks.THEN);

        assertThat(visit.rate(Walks.CHOICE, Walks.OBSERVER, 2, Walks.THEN)).isFalse();
    }

    @Test
    void who_could_not_judge_says_so_and_may_judge_later() {
        visit.rate(Walks.CHOICE, Walks.OBSERVER, null, Walks.THEN);
        assertThat(visit.rating(Walks.CHOICE, Walks.OBSERVER)).isPresent();
        assertThat(visit.rating(Walks.CHOICE, Walks.OBSERVER).flatMap(Rating::level)).isEmpty();

        visit.rate(Walks.CHOICE, Walks.OBSERVER, 3, Walks.THEN);
        assertThat(visit.rating(Walks.CHOICE, Walks.OBSERVER).flatMap(Rating::level)).contains(3);
    }

    @Test
    void two_observers_rate_each_for_themselves() {
        visit.rate(Walks.CHOICE, Walks.OBSERVER, 1, Walks.THEN);
        visit.rate(Walks.CHOICE, Walks.SECOND, 3, Walks.THEN);

        assertThat(visit.rating(Walks.CHOICE, Walks.OBSERVER).flatMap(Rating::level)).contains(1);
        assertThat(visit.rating(Walks.CHOICE, Walks.SECOND).flatMap(Rating::level)).contains(3);
    }

    @Test
    void nobody_else_rates_notes_or_finishes() {
        PersonId somebody = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() -> visit.rate(Walks.CHOICE, somebody, 1, Walks.THEN)).isInstanceOf(NotYourVisit.class);
        assertThatThrownBy(() -> visit.note(Walks.CHOICE, somebody, NoteKind.SAW, "A chart.", Walks.THEN)).isInstanceOf(NotYourVisit.class);
        assertThatThrownBy(() -> visit.finish(somebody, 10)).isInstanceOf(NotYourVisit.class);
    }

    @Test
    void after_the_debrief_nothing_changes() {
        visit.rate(Walks.CHOICE, Walks.OBSERVER, 1, Walks.THEN);
        walk.debrief("A pattern.", 1, Walks.THEN);

        assertThatThrownBy(() -> visit.rate(Walks.CHOICE, Walks.OBSERVER, 2, Walks.THEN)).isInstanceOf(WalkNotWalking.class);
        assertThatThrownBy(() -> visit.note(Walks.CHOICE, Walks.OBSERVER, NoteKind.SAW, "A chart.", Walks.THEN)).isInstanceOf(WalkNotWalking.class);
    }

    @Test
    void levels_and_minutes_keep_to_their_scales_and_look_fors_to_the_walk() {
        assertThatThrownBy(() -> visit.rate(Walks.CHOICE, Walks.OBSERVER, 4, Walks.THEN)).isInstanceOf(LevelOffScale.class);
        assertThatThrownBy(() -> visit.rate(Walks.CHOICE, Walks.OBSERVER, -1, Walks.THEN)).isInstanceOf(LevelOffScale.class);
        assertThatThrownBy(() -> visit.rate(new LookForId(UUID.randomUUID()), Walks.OBSERVER, 1, Walks.THEN)).isInstanceOf(LookForNotInWalk.class);
        assertThatThrownBy(() -> visit.finish(Walks.OBSERVER, 0)).isInstanceOf(MinutesOffScale.class);
        assertThatThrownBy(() -> visit.finish(Walks.OBSERVER, 91)).isInstanceOf(MinutesOffScale.class);
    }

    @Test
    void a_note_of_each_kind_is_kept_once_and_no_words_take_it_back() {
        visit.note(Walks.CHOICE, Walks.OBSERVER, NoteKind.SAW, "9 write, 11 film.", Walks.THEN);
        visit.note(Walks.CHOICE, Walks.OBSERVER, NoteKind.HEARD, "“We chose.”", Walks.THEN);
        visit.note(Walks.CHOICE, Walks.OBSERVER, NoteKind.SAW, "9 write, 12 film.", Walks.THEN);
        assertThat(visit.notes()).extracting("words").containsExactly("9 write, 12 film.", "“We chose.”");

        visit.note(Walks.CHOICE, Walks.OBSERVER, NoteKind.SAW, " ", Walks.THEN);
        assertThat(visit.notes()).hasSize(1);
    }

    @Test
    void nobody_is_both_observers() {
        assertThatThrownBy(() -> new Visit(new VisitId(UUID.randomUUID()), walk, Walks.SCHOOL, 2, GradeBand.GRADES_6_8, Subject.ARTS,
                Walks.OBSERVER, Walks.OBSERVER, Walks.THEN, Walks.OPENS)).isInstanceOf(ObserverTwice.class);
    }
}
