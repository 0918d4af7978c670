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
import org.throughline.vision.entity.Adaptation;
import org.throughline.vision.entity.AdaptationNotAgreed;
import org.throughline.vision.entity.AdaptationNotWaiting;
import org.throughline.vision.entity.AdaptationState;
import org.throughline.vision.entity.Commitment;
import org.throughline.vision.entity.Plan;
import org.throughline.vision.entity.Promise;
import org.throughline.vision.entity.Step;
import org.throughline.vision.entity.Wording;
import org.throughline.vision.entity.WordsMissing;

class AdaptationTest {

    private static final Instant MONDAY = Instant.parse("2026-07-06T14:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-07-10T14:00:00Z");
    private static final PersonId PRINCIPAL = new PersonId(UUID.randomUUID());
    private static final PersonId LEADER = new PersonId(UUID.randomUUID());

    private final Adaptation adaptation = new Adaptation(commitment(), new OrganizationId(UUID.randomUUID()), "Choice boards", "teachers", PRINCIPAL, MONDAY);

    @Test
    void a_proposal_waits_for_the_district() {
        assertThat(adaptation.state()).isEqualTo(AdaptationState.PROPOSED);
        assertThat(adaptation.state().waits()).isTrue();
    }

    @Test
    void agreed_it_is_put_to_use_by_the_school() {
        adaptation.agree(LEADER, FRIDAY);
        adaptation.beginUse(PRINCIPAL, FRIDAY);

        assertThat(adaptation.state()).isEqualTo(AdaptationState.IN_USE);
    }

    @Test
    void nobody_lives_what_was_not_agreed() {
        assertThatThrownBy(() -> adaptation.beginUse(PRINCIPAL, FRIDAY)).isInstanceOf(AdaptationNotAgreed.class);
    }

    @Test
    void it_is_returned_with_a_reason_only() {
        assertThatThrownBy(() -> adaptation.returnWith("  ", LEADER, FRIDAY)).isInstanceOf(WordsMissing.class);

        adaptation.returnWith("Restates the commitment.", LEADER, FRIDAY);

        assertThat(adaptation.state()).isEqualTo(AdaptationState.RETURNED);
    }

    @Test
    void what_was_returned_is_proposed_again_and_waits_again() {
        adaptation.returnWith("Restates the commitment.", LEADER, FRIDAY);
        adaptation.restate("Two of four ways to practice each week", "teachers, students", PRINCIPAL, FRIDAY);

        assertThat(adaptation.state()).isEqualTo(AdaptationState.PROPOSED);
    }

    @Test
    void an_answer_is_given_once() {
        adaptation.agree(LEADER, FRIDAY);

        assertThatThrownBy(() -> adaptation.agree(LEADER, FRIDAY)).isInstanceOf(AdaptationNotWaiting.class);
        assertThatThrownBy(() -> adaptation.returnWith("Too late", LEADER, FRIDAY)).isInstanceOf(AdaptationNotWaiting.class);
    }

    @Test
    void a_revision_is_lived_at_once_and_answered_later() {
        adaptation.agree(LEADER, FRIDAY);
        adaptation.beginUse(PRINCIPAL, FRIDAY);
        adaptation.restate("Choice boards in ELA and science", "teachers", PRINCIPAL, FRIDAY);

        assertThat(adaptation.state()).isEqualTo(AdaptationState.REVISED);
        assertThat(adaptation.state().lived()).isTrue();
        assertThat(adaptation.state().waits()).isTrue();

        adaptation.agree(LEADER, FRIDAY);
        assertThat(adaptation.state()).isEqualTo(AdaptationState.IN_USE);
    }

    @Test
    void its_history_says_who_did_what_when_and_what_it_said_then() {
        adaptation.returnWith("Say what students choose.", LEADER, FRIDAY);
        adaptation.restate("Students choose path or product", "students", PRINCIPAL, FRIDAY);

        assertThat(adaptation.history()).containsExactly(
                new Step(AdaptationState.PROPOSED, MONDAY, PRINCIPAL.value(), "Choice boards", "teachers", null),
                new Step(AdaptationState.RETURNED, FRIDAY, LEADER.value(), "Choice boards", "teachers", "Say what students choose."),
                new Step(AdaptationState.PROPOSED, FRIDAY, PRINCIPAL.value(), "Students choose path or product", "students", null));
    }

    private static Commitment commitment() {
        Wording words = new Wording("Choice", "Elegir");
        Plan plan = new Plan(new OrganizationId(UUID.randomUUID()), words, words, LocalDate.of(2026, 7, 1), LocalDate.of(2031, 6, 30));
        return new Commitment(plan, "T3", 3, new Promise(words, words, words, words, words, words), LocalDate.of(2027, 6, 30), Set.of());
    }
}
