package org.throughline.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.community.entity.Story;
import org.throughline.community.entity.StoryConsent;
import org.throughline.community.entity.StoryInOneLanguage;
import org.throughline.community.entity.StoryKind;
import org.throughline.community.entity.StoryPublished;
import org.throughline.community.entity.StoryText;
import org.throughline.community.entity.StoryWithoutConsent;
import org.throughline.community.entity.StoryWithoutWords;
import org.throughline.vision.CommitmentId;

class StoryTest {

    private static final OrganizationId SCHOOL = new OrganizationId(UUID.randomUUID());
    private static final CommitmentId COMMITMENT = new CommitmentId(UUID.randomUUID());
    private static final Instant THEN = Instant.parse("2027-04-01T14:00:00Z");
    private static final StoryText BOTH = new StoryText("Four minutes", "Cuatro minutos", "We tried.", "Probamos.", "", "");

    @Test
    void a_story_in_both_languages_with_consent_is_published_once() {
        Story story = story(BOTH, StoryConsent.GIVEN);

        story.publish(THEN);

        assertThat(story.published()).isTrue();
        assertThatThrownBy(() -> story.publish(THEN)).isInstanceOf(StoryPublished.class);
        assertThatThrownBy(() -> story.rewrite(StoryKind.LESSON, SCHOOL, COMMITMENT, BOTH, StoryConsent.GIVEN)).isInstanceOf(StoryPublished.class);
    }

    @Test
    void nothing_is_published_before_those_in_it_agreed() {
        assertThatThrownBy(() -> story(BOTH, StoryConsent.ASKED).publish(THEN)).isInstanceOf(StoryWithoutConsent.class);
    }

    @Test
    void nothing_is_published_in_one_language() {
        assertThatThrownBy(() -> story(new StoryText("Four minutes", " ", "We tried.", "Probamos.", null, null), StoryConsent.GIVEN).publish(THEN)).isInstanceOf(StoryInOneLanguage.class);
    }

    @Test
    void a_draft_has_at_least_a_title_and_a_text() {
        assertThatThrownBy(() -> story(new StoryText("Four minutes", "", " ", "", "", ""), StoryConsent.GIVEN)).isInstanceOf(StoryWithoutWords.class);
    }

    private static Story story(StoryText text, StoryConsent consent) {
        return new Story(StoryKind.SUCCESS, SCHOOL, COMMITMENT, text, consent, new PersonId(UUID.randomUUID()), THEN);
    }
}
