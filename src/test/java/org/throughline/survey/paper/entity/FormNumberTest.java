package org.throughline.survey.paper.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FormNumberTest {

    @Test
    void a_number_is_typed_with_or_without_its_letters_and_zeros() {
        FormNumber third = new FormNumber("KXM", 3);

        assertThat(FormNumber.typed("KXM-003", "KXM", 30)).contains(third);
        assertThat(FormNumber.typed(" kxm 3 ", "KXM", 30)).contains(third);
        assertThat(FormNumber.typed("3", "KXM", 30)).contains(third);
        assertThat(third).hasToString("KXM-003");
    }

    @Test
    void a_form_of_another_batch_or_beyond_it_is_none() {
        assertThat(FormNumber.typed("KXN-003", "KXM", 30)).isEmpty();
        assertThat(FormNumber.typed("31", "KXM", 30)).isEmpty();
        assertThat(FormNumber.typed("0", "KXM", 30)).isEmpty();
        assertThat(FormNumber.typed("", "KXM", 30)).isEmpty();
    }

    @Test
    void letters_are_three_that_nobody_takes_for_others() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            assertThat(FormNumber.letters(random)).matches("[ACDEFHJKMNPRTVWXY]{3}");
        }
    }
}
