package org.throughline.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Role;
import org.throughline.platform.ChangedMeanwhile;
import org.throughline.platform.NotFound;
import org.throughline.platform.WorkSource;
import org.throughline.platform.text.Language;
import org.throughline.vision.control.AdaptationDetails;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentAdaptation;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.FollowUpQueries;
import org.throughline.vision.control.FollowingUp;
import org.throughline.vision.control.LivingQueries;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.control.MeasureLine;
import org.throughline.vision.control.PlanAdoption;
import org.throughline.vision.control.PlanQueries;
import org.throughline.vision.control.PublicVision;
import org.throughline.vision.entity.AdaptationState;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureStatus;
import org.throughline.vision.entity.MeasureUnit;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.PlanInForce;
import org.throughline.vision.entity.PlanIncomplete;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Report;
import org.throughline.vision.entity.ReportUnit;
import org.throughline.vision.entity.Voices;
import org.throughline.vision.entity.Wording;

class VisionIT extends InContainer {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 9);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 6);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 26);

    @Inject
    PlanAdoption adoption;

    @Inject
    MeasureKeeping keeping;

    @Inject
    CommitmentAdaptation adaptation;

    @Inject
    FollowingUp followingUp;

    @Inject
    PlanQueries plans;

    @Inject
    CommitmentQueries commitments;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    LivingQueries living;

    @Inject
    FollowUpQueries followUps;

    @Inject
    PublicVision publicVision;

    @Inject
    Thread thread;

    @Inject
    @Any
    Instance<WorkSource> sources;

    /** A district with two schools, a leader, two principals, and an adopted plan with one commitment and one entered measure. */
    private record Told(OrganizationId maple, PersonId leader, PersonId principal, PersonId other, UUID plan, CommitmentId commitment, UUID measure) {}

    @Test
    void an_adopted_commitment_is_lived_looked_at_and_published() throws Exception {
        Told told = adopted();
        UUID id = as(told.principal(), JULY, () -> adaptation.propose(told.commitment(), told.maple(), "Thursday is choice day", "teachers"));
        AdaptationDetails proposed = as(told.leader(), JULY, () -> adaptations.details(id, Language.EN));
        does(told.leader(), JULY.plusDays(7), () -> adaptation.returnWith(id, proposed.version(), "Say what students choose."));
        does(told.principal(), JULY.plusDays(9), () -> adaptation.restate(id, seen(id), "Students pick two of four ways", "teachers, students"));
        does(told.leader(), JULY.plusDays(20), () -> adaptation.agree(id, seen(id)));
        does(told.principal(), JULY.plusDays(40), () -> adaptation.beginUse(id, seen(id)));
        UUID followUp = as(told.leader(), MARCH.minusDays(28), () -> followingUp.plan(told.commitment(), told.maple(), MARCH));
        does(told.principal(), MARCH.minusDays(2), () -> followingUp.report(followUp, 0, new Report(46, 50, ReportUnit.CLASSES)));
        does(told.leader(), MARCH, () -> followingUp.hold(followUp, 1, new Outcome(Finding.PARTLY, null, "46 of 50 classes.", "Ask students.", "principal")));

        assertThat(as(told.principal(), () -> adaptations.history(id))).extracting(step -> step.state()).containsExactly(
                AdaptationState.IN_USE, AdaptationState.AGREED, AdaptationState.PROPOSED, AdaptationState.RETURNED, AdaptationState.PROPOSED);
        assertThat(one("select reported_of || '/' || reported_total || ' ' || finding from vision.v_leaders_say where commitment_id = ? and school_id = ?",
                told.commitment().value(), told.maple().value())).isEqualTo("46/50 PARTLY");
    }

    @Test
    void a_principal_gets_nothing_of_another_school() throws Exception {
        Told told = adopted();
        UUID id = as(told.principal(), JULY, () -> adaptation.propose(told.commitment(), told.maple(), "Thursday is choice day", "teachers"));
        UUID followUp = as(told.leader(), JULY, () -> followingUp.plan(told.commitment(), told.maple(), MARCH));

        assertThatThrownBy(() -> as(told.other(), () -> adaptations.details(id, Language.EN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(told.other(), () -> followUps.details(followUp, Language.EN))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(told.other(), () -> living.ofSchool(told.maple(), Language.EN))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> does(told.other(), JULY, () -> adaptation.restate(id, 0, "Mine", "me"))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> does(told.other(), JULY, () -> followingUp.report(followUp, 0, new Report(1, 1, ReportUnit.CLASSES)))).isInstanceOf(NotYours.class);
        assertThat(as(told.other(), () -> living.ofCommitment(told.commitment(), Language.EN))).extracting(line -> line.schoolName()).containsExactly("Pine");
        assertThat(as(told.other(), () -> commitments.details(told.commitment(), Language.ES)).title()).isEqualTo("Elegir");
    }

    @Test
    void only_the_district_answers_and_only_what_it_has_read() throws Exception {
        Told told = adopted();
        UUID id = as(told.principal(), JULY, () -> adaptation.propose(told.commitment(), told.maple(), "Thursday is choice day", "teachers"));
        does(told.principal(), JULY, () -> adaptation.restate(id, 0, "Friday is choice day", "teachers"));

        assertThatThrownBy(() -> does(told.principal(), JULY, () -> adaptation.agree(id, 1))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> does(told.leader(), JULY, () -> adaptation.agree(id, 0))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void a_measure_takes_the_value_that_was_entered_last_for_its_newest_day() throws Exception {
        Told told = adopted();
        does(told.leader(), MARCH, () -> keeping.enter(told.measure(), MARCH, 20, "typed too fast"));
        does(told.leader(), MARCH.plusDays(1), () -> keeping.enter(told.measure(), MARCH, 70, "corrected"));

        MeasureLine line = as(told.leader(), MARCH.plusDays(2), () -> commitments.measure(told.measure(), Language.EN));
        assertThat(line.value()).isEqualTo(70);
        assertThat(line.status()).isEqualTo(MeasureStatus.ON_TRACK);
        assertThat(as(told.leader(), MARCH.plusDays(200), () -> commitments.measure(told.measure(), Language.EN)).status()).isEqualTo(MeasureStatus.STALE);
        assertThat(as(told.leader(), () -> commitments.entries(told.measure()))).extracting(entry -> entry.corrected()).containsExactly(false, true);
    }

    @Test
    void a_plan_in_one_language_is_not_adopted_and_a_second_one_waits_for_the_first_to_close() throws Exception {
        Told told = adopted();
        OrganizationId district = as(told.leader(), () -> plans.plan(told.plan(), Language.EN)).districtId();
        UUID next = as(told.leader(), JULY, () -> adoption.draft(district, new Wording("Next", ""), words("Vision"), JULY, JULY.plusYears(5)));

        assertThatThrownBy(() -> does(told.leader(), JULY, () -> adoption.adopt(next, Voices.none()))).isInstanceOf(PlanInForce.class);
        does(told.leader(), JULY, () -> adoption.close(told.plan()));
        assertThatThrownBy(() -> does(told.leader(), JULY, () -> adoption.adopt(next, Voices.none()))).isInstanceOf(PlanIncomplete.class);
        assertThatThrownBy(() -> as(told.principal(), () -> plans.plan(next, Language.EN))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_waits_for_a_leader_is_an_answer_and_for_a_principal_a_report() throws Exception {
        Told told = adopted();
        as(told.principal(), JULY, () -> adaptation.propose(told.commitment(), told.maple(), "Thursday is choice day", "teachers"));
        as(told.leader(), MARCH.minusDays(28), () -> followingUp.plan(told.commitment(), told.maple(), MARCH));

        assertThat(as(told.leader(), MARCH.plusDays(3), () -> visionWork().waiting())).anyMatch(item -> item.link().startsWith("/vision/adaptation.xhtml"));
        assertThat(as(told.principal(), MARCH.plusDays(3), () -> visionWork().waiting())).singleElement()
                .satisfies(item -> assertThat(item.late(MARCH.plusDays(3))).isTrue());
    }

    @Test
    void what_is_tied_hangs_on_the_thread_until_it_is_untied() throws Exception {
        Told told = adopted();
        UUID course = UUID.randomUUID();
        inTransaction(() -> thread.tie(told.commitment(), Thread.Kind.COURSE, course, "Choice boards"));
        inTransaction(() -> thread.tie(told.commitment(), Thread.Kind.COURSE, course, "Choice boards that choose"));
        assertThat(as(told.principal(), () -> commitments.thread(told.commitment()))).extracting(tied -> tied.title()).containsExactly("Choice boards that choose");

        inTransaction(() -> thread.untie(told.commitment(), Thread.Kind.COURSE, course));
        assertThat(as(told.principal(), () -> commitments.thread(told.commitment()))).isEmpty();
    }

    @Test
    void anybody_may_read_what_is_adopted() throws Exception {
        adopted();

        assertThat(publicVision.plan(Language.ES)).isPresent();
        assertThat(publicVision.promises(Language.EN)).isNotEmpty();
    }

    private Told adopted() throws Exception {
        OrganizationId district = district("Vision district");
        OrganizationId maple = school(district, "Maple");
        OrganizationId pine = school(district, "Pine");
        PersonId leader = staff("Lena", Role.DISTRICT_LEADER, district);
        PersonId principal = staff("Petra", Role.PRINCIPAL, maple);
        PersonId other = staff("Otto", Role.PRINCIPAL, pine);
        UUID plan = as(leader, JUNE, () -> adoption.draft(district, words("Plan"), words("Vision"), JULY, JULY.plusYears(5)));
        does(leader, JUNE, () -> adoption.define(plan, words("It is"), words("It is not"), List.of(words("Not more screens"))));
        CommitmentId commitment = as(leader, JUNE, () -> adoption.commit(plan, "T3", new Promise(words("Choice"), new Wording("Choice", "Elegir"), words("Text"),
                words("Reason"), words("Evidence"), words("Public")), JULY.plusYears(1), Set.of(1, 2)));
        UUID measure = as(leader, JUNE, () -> keeping.measure(commitment, "T3-M1", words("Work chosen"), MeasureKind.PROCESS, MeasureUnit.PERCENT, "entered",
                new Aim(Direction.UP, 20, JUNE, 80, JULY.plusYears(1), 120)));
        does(leader, JUNE, () -> adoption.adopt(plan, new Voices(10, 2, 5, 3, 1)));
        return new Told(maple, leader, principal, other, plan, commitment, measure);
    }

    private WorkSource visionWork() {
        return sources.stream().filter(source -> source.area().equals("vision")).findFirst().orElseThrow();
    }

    private long seen(UUID id) {
        return adaptations.details(id, Language.EN).version();
    }

    private static Wording words(String text) {
        return new Wording(text, text + " (es)");
    }
}
