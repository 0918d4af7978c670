package org.throughline.survey.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.access.OrganizationId;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Origin;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Section;
import org.throughline.survey.instrument.entity.Wording;

class CampaignTest {

    private static final Instant OPENS = Instant.parse("2027-03-01T06:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-20T05:00:00Z");
    private static final Instant BEFORE = OPENS.minus(Duration.ofDays(7));
    private static final Instant WHILE_OPEN = OPENS.plus(Duration.ofDays(3));

    private static Campaign campaign(String code, String language) {
        return campaign(code, language, Audience.FAMILY);
    }

    private static Campaign campaign(String code, String language, Audience audience) {
        Questionnaire asked = Questionnaire.first("voice", Origin.OWN, Wording.of("en", "Voice"), Wording.NONE, List.of(new Section(Wording.NONE,
                List.of(new Item(UUID.randomUUID(), "A", ItemType.TEXT, null, Wording.of("en", "What?"), Wording.NONE, List.of())))));
        return new Campaign(code, asked, audience, Confidentiality.CONFIDENTIAL, Wording.of("en", "Families"), new Window(OPENS, CLOSES),
                Set.of(language), Set.of(new OrganizationId(UUID.randomUUID())));
    }

    private static Campaign scheduled() {
        Campaign campaign = campaign("spring", "en");
        campaign.schedule(BEFORE);
        return campaign;
    }

    @Test
    void it_opens_and_closes_by_its_dates() {
        Campaign campaign = scheduled();

        assertThat(campaign.state(BEFORE)).isEqualTo(CampaignState.SCHEDULED);
        assertThat(campaign.state(OPENS)).isEqualTo(CampaignState.OPEN);
        assertThat(campaign.state(CLOSES.minusSeconds(1))).isEqualTo(CampaignState.OPEN);
        assertThat(campaign.state(CLOSES)).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void a_draft_never_opens_by_itself() {
        assertThat(campaign("spring", "en").state(WHILE_OPEN)).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void it_can_be_closed_early_and_then_published() {
        Campaign campaign = scheduled();

        assertThatThrownBy(() -> campaign.publish(WHILE_OPEN)).isInstanceOf(CampaignNotClosed.class);
        campaign.close(WHILE_OPEN);
        assertThat(campaign.state(WHILE_OPEN)).isEqualTo(CampaignState.CLOSED);
        campaign.publish(WHILE_OPEN);
        assertThat(campaign.state(WHILE_OPEN)).isEqualTo(CampaignState.PUBLISHED);
        assertThatThrownBy(() -> campaign.close(WHILE_OPEN)).isInstanceOf(CampaignNotOpen.class);
    }

    @Test
    void the_role_is_kept_of_staff_only_and_never_beside_a_group() {
        assertThatThrownBy(() -> campaign("spring", "en").keep(Set.of(Kept.SCHOOL, Kept.ROLE), null, BEFORE)).isInstanceOf(RoleUnfit.class);
        Campaign staff = campaign("staff", "en", Audience.STAFF);
        assertThatThrownBy(() -> staff.keep(Set.of(Kept.ROLE, Kept.GROUP), "New here", BEFORE)).isInstanceOf(RoleUnfit.class);

        staff.keep(Set.of(Kept.SCHOOL, Kept.ROLE), null, BEFORE);

        assertThat(staff.keeps()).containsExactlyInAnyOrder(Kept.SCHOOL, Kept.ROLE);
        assertThat(staff.keptGroup()).isNull();
        staff.schedule(BEFORE);
        assertThatThrownBy(() -> staff.keep(Set.of(Kept.SCHOOL), null, BEFORE)).as("once people may be asked").isInstanceOf(CampaignNotDraft.class);
    }

    @Test
    void it_is_scheduled_once() {
        Campaign campaign = scheduled();

        assertThatThrownBy(() -> campaign.schedule(BEFORE)).isInstanceOf(CampaignNotDraft.class);
    }

    @Test
    void it_asks_only_in_languages_that_the_instrument_speaks() {
        assertThatThrownBy(() -> campaign("spring", "es")).isInstanceOf(NotTranslated.class);
    }

    @Test
    void its_code_fits_into_an_address() {
        assertThatThrownBy(() -> campaign("Spring 2027", "en")).isInstanceOf(CodeUnfit.class);
        assertThatThrownBy(() -> campaign("../admin", "en")).isInstanceOf(CodeUnfit.class);
    }

    @Test
    void a_window_opens_before_it_closes() {
        assertThatThrownBy(() -> new Window(CLOSES, OPENS)).isInstanceOf(WindowBackwards.class);
    }

    @Test
    void a_long_section_is_shown_in_even_parts() {
        List<Item> items = java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> new Item(UUID.randomUUID(), "I" + i, ItemType.TEXT, null, new Wording(Map.of("en", "?")), Wording.NONE, List.of())).toList();
        Questionnaire asked = Questionnaire.first("long", Origin.OWN, Wording.of("en", "Long"), Wording.NONE, List.of(new Section(Wording.NONE, items)));

        assertThat(asked.pages()).extracting(page -> page.first() + "-" + page.last()).containsExactly("1-3", "4-7");
    }
}
