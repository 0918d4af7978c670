package org.throughline.survey.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AccessCodeTest {

    @Test
    void it_has_nothing_that_is_taken_for_something_else() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            assertThat(AccessCode.forInvitation(random).text()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}").doesNotContainPattern("[01OILU]");
        }
        assertThat(AccessCode.forDraft(random).text()).hasSize(19);
    }

    @Test
    void it_is_the_same_however_it_is_typed() {
        byte[] hash = AccessCode.typed("K7MR-2QXD").hash();

        assertThat(AccessCode.typed(" k7mr 2qxd ").hash()).isEqualTo(hash).hasSize(32);
        assertThat(AccessCode.typed("K7MR2QXD").text()).isEqualTo("K7MR-2QXD");
        assertThat(AccessCode.typed("K7MR-2QXE").hash()).isNotEqualTo(hash);
    }
}
