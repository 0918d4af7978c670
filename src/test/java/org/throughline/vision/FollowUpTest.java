package org.throughline.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.vision.entity.Commitment;
import org.throughline.vision.entity.Finding;
import org.throughline.vision.entity.FollowUp;
import org.throughline.vision.entity.FollowUpHeld;
import org.throughline.vision.entity.FollowUpState;
import org.throughline.vision.entity.MetNeedsReport;
import org.throughline.vision.entity.Outcome;
import org.throughline.vision.entity.Plan;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Report;
import org.throughline.vision.entity.ReportDoesNotFit;
import org.throughline.vision.entity.ReportUnit;
import org.throughline.vision.entity.WaivedNeedsDate;
import org.throughline.vision.entity.Wording;

class FollowUpTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 26);
    private static final PersonId PRINCIPAL = new PersonId(UUID.randomUUID());
    private static final PersonId LEADER = new PersonId(UUID.randomUUID());
    private static final Report REPORT = new Report(46, 50, ReportUnit.CLASSES);

    private final FollowUp followUp = new FollowUp(commitment(), new OrganizationId(UUID.randomUUID()), DUE, LEADER, Instant.parse("2027-02-26T15:00:00Z"));

    @Test
    void the_day_alone_makes_it_wait_for_the_report_and_then_late() {
        assertThat(followUp.state(DUE.minusDays(15))).isEqualTo(FollowUpState.PLANNED);
        assertThat(followUp.state(DUE.minusDays(14))).isEqualTo(FollowUpState.REPORT_DUE);
        assertThat(followUp.state(DUE)).isEqualTo(FollowUpState.REPORT_DUE);
        assertThat(followUp.state(DUE.plusDays(1))).isEqualTo(FollowUpState.LATE);
    }

    @Test
    void a_report_does_not_keep_it_from_being_late() {
        followUp.report(REPORT, PRINCIPAL, DUE.minusDays(3));

        assertThat(followUp.state(DUE)).isEqualTo(FollowUpState.REPORTED);
        assertThat(followUp.state(DUE.plusDays(1))).isEqualTo(FollowUpState.LATE);
    }

    @Test
    void met_or_partly_met_needs_the_schools_own_report() {
        assertThatThrownBy(() -> followUp.hold(outcome(Finding.PARTLY), LEADER, DUE)).isInstanceOf(MetNeedsReport.class);

        followUp.report(REPORT, PRINCIPAL, DUE.minusDays(3));
        followUp.hold(outcome(Finding.PARTLY), LEADER, DUE);

        assertThat(followUp.state(DUE.plusDays(30))).isEqualTo(FollowUpState.HELD);
    }

    @Test
    void silence_can_be_found_not_met() {
        followUp.hold(outcome(Finding.NOT_MET), LEADER, DUE.plusDays(20));

        assertThat(followUp.state(DUE.plusDays(20))).isEqualTo(FollowUpState.HELD);
    }

    @Test
    void what_was_found_stays() {
        followUp.hold(outcome(Finding.NOT_MET), LEADER, DUE);

        assertThatThrownBy(() -> followUp.report(REPORT, PRINCIPAL, DUE.plusDays(1))).isInstanceOf(FollowUpHeld.class);
        assertThatThrownBy(() -> followUp.hold(outcome(Finding.NOT_MET), LEADER, DUE.plusDays(1))).isInstanceOf(FollowUpHeld.class);
    }

    @Test
    void a_waiver_ends_on_a_day_to_come() {
        assertThatThrownBy(() -> outcome(Finding.WAIVED)).isInstanceOf(WaivedNeedsDate.class);
        assertThatThrownBy(() -> new Outcome(Finding.MET, DUE, "Seen in 9 rooms.", "", "")).isInstanceOf(WaivedNeedsDate.class);
        assertThatThrownBy(() -> followUp.hold(new Outcome(Finding.WAIVED, DUE, "The lab is rebuilt.", "", ""), LEADER, DUE)).isInstanceOf(WaivedNeedsDate.class);
    }

    @Test
    void a_report_counts_no_more_than_there_are() {
        assertThatThrownBy(() -> new Report(51, 50, ReportUnit.CLASSES)).isInstanceOf(ReportDoesNotFit.class);
        assertThatThrownBy(() -> new Report(0, 0, ReportUnit.CLASSES)).isInstanceOf(ReportDoesNotFit.class);
        assertThatThrownBy(() -> ReportUnit.of("rooms")).isInstanceOf(ReportDoesNotFit.class);
    }

    private static Outcome outcome(Finding finding) {
        return new Outcome(finding, null, "46 of 50 classes report it.", "Ask students.", "principal");
    }

    private static Commitment commitment() {
        Wording words = new Wording("Choice", "Elegir");
        Plan plan = new Plan(new OrganizationId(UUID.randomUUID()), words, words, LocalDate.of(2026, 7, 1), LocalDate.of(2031, 6, 30));
        return new Commitment(plan, "T3", 3, new Promise(words, words, words, words, words, words), LocalDate.of(2027, 6, 30), Set.of());
    }
}
