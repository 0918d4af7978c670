package org.throughline.survey.reply.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.survey.CampaignId;

class ReplyTest {

    private static final Instant NOW = Instant.parse("2027-04-15T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 5, 1);
    private final PersonId owner = new PersonId(UUID.randomUUID());
    private final Reply reply = new Reply(new CampaignId(UUID.randomUUID()), new OrganizationId(UUID.randomUUID()), Subject.ITEM, UUID.randomUUID());

    @Test
    void steps_are_taken_back_one_at_a_time_and_the_words_stay() {
        reply.answer(owner, DUE, Map.of("en", new Said("Heard", "We act"), "es", new Said("Oímos", "Actuamos")), owner, NOW);
        reply.done(owner, NOW);

        reply.back(owner, NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.ANSWERED);
        reply.back(owner, NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.OPEN);
        assertThat(reply.texts().get("es").answer()).isEqualTo("Actuamos");
        assertThat(reply.history()).extracting(Step::state).containsExactly(ReplyState.ANSWERED, ReplyState.DONE, ReplyState.ANSWERED, ReplyState.OPEN);

        assertThatThrownBy(() -> reply.back(owner, NOW)).isInstanceOf(ReplyNotAnswered.class);
    }

    @Test
    void an_answer_that_was_taken_back_may_be_in_one_language_again_while_it_is_a_draft() {
        reply.answer(owner, DUE, Map.of("en", new Said("Heard", "We act"), "es", new Said("Oímos", "Actuamos")), owner, NOW);
        assertThatThrownBy(() -> reply.word(owner, DUE, Map.of("en", new Said("Heard", "We act more")), owner, NOW)).isInstanceOf(ReplyIncomplete.class);

        reply.back(owner, NOW);
        reply.word(owner, DUE, Map.of("en", new Said("Heard", "We act more")), owner, NOW);

        assertThat(reply.texts()).containsOnlyKeys("en");
    }
}
