package org.throughline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.PatternMissing;
import org.throughline.evaluation.entity.PlanEmpty;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.evaluation.entity.SchoolNotInWalk;
import org.throughline.evaluation.entity.Subject;
import org.throughline.evaluation.entity.Visit;
import org.throughline.evaluation.entity.Walk;
import org.throughline.evaluation.entity.WalkNotOpenYet;
import org.throughline.evaluation.entity.WalkNotWalking;
import org.throughline.evaluation.entity.WalkOutOfStep;
import org.throughline.evaluation.entity.WalkState;
import org.throughline.evaluation.entity.WalkWithoutVisits;
import org.throughline.evaluation.entity.WindowBackwards;

class WalkTest {

    @Test
    void a_walk_goes_from_planned_to_shared_one_step_at_a_time() {
        Walk walk = Walks.planned();

        walk.begin();
        assertThat(walk.state()).isEqualTo(WalkState.WALKING);
        walk.debrief(" Students choose among what adults made. ", 12, Walks.THEN);
        assertThat(walk.state()).isEqualTo(WalkState.DEBRIEFED);
        assertThat(walk.pattern()).isEqualTo("Students choose among what adults made.");
        walk.share(Walks.THEN);
        assertThat(walk.state()).isEqualTo(WalkState.SHARED);
    }

    @Test
    void no_step_is_left_out_or_taken_twice() {
        assertThatThrownBy(() -> Walks.planned().debrief("A pattern.", 1, Walks.THEN)).isInstanceOf(WalkOutOfStep.class);
        assertThatThrownBy(() -> Walks.walking().share(Walks.THEN)).isInstanceOf(WalkOutOfStep.class);
        assertThatThrownBy(() -> Walks.walking().begin()).isInstanceOf(WalkOutOfStep.class);
    }

    @Test
    void a_debrief_needs_visits_and_a_statement() {
        assertThatThrownBy(() -> Walks.walking().debrief("  ", 12, Walks.THEN)).isInstanceOf(PatternMissing.class);
        assertThatThrownBy(() -> Walks.walking().debrief("A pattern.", 0, Walks.THEN)).isInstanceOf(WalkWithoutVisits.class);
    }

    @Test
    void a_plan_has_a_window_visits_and_look_fors() {
        List<PlannedVisits> visits = List.of(new PlannedVisits(UUID.randomUUID(), GradeBand.K_2, 3));

        assertThatThrownBy(() -> new Walk("W", "F", Walks.OPENS, Walks.OPENS.minusDays(1), visits, List.of(Walks.CHOICE), Walks.OBSERVER, Walks.THEN))
                .isInstanceOf(WindowBackwards.class);
        assertThatThrownBy(() -> new Walk("W", "F", Walks.OPENS, Walks.OPENS, List.of(), List.of(Walks.CHOICE), Walks.OBSERVER, Walks.THEN)).isInstanceOf(PlanEmpty.class);
        assertThatThrownBy(() -> new Walk("W", "F", Walks.OPENS, Walks.OPENS, visits, List.of(), Walks.OBSERVER, Walks.THEN)).isInstanceOf(PlanEmpty.class);
    }

    @Test
    void visits_are_made_in_schools_of_the_walk_once_it_walks_and_its_window_is_open() {
        assertThatThrownBy(() -> Walks.visit(Walks.planned())).isInstanceOf(WalkNotWalking.class);
        assertThatThrownBy(() -> new Visit(new VisitId(UUID.randomUUID()), Walks.walking(), new OrganizationId(UUID.randomUUID()), 1, GradeBand.GRADES_6_8, Subject.ARTS,
                Walks.OBSERVER, null, Walks.THEN, Walks.OPENS)).isInstanceOf(SchoolNotInWalk.class);
        assertThatThrownBy(() -> new Visit(new VisitId(UUID.randomUUID()), Walks.walking(), Walks.SCHOOL, 1, GradeBand.GRADES_6_8, Subject.ARTS,
                Walks.OBSERVER, null, Walks.THEN, Walks.OPENS.minusDays(1))).isInstanceOf(WalkNotOpenYet.class);
    }
}
