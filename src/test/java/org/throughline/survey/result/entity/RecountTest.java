package org.throughline.survey.result.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.survey.result.entity.Recount.Answer;
import org.throughline.survey.result.entity.Recount.Gap;
import org.throughline.survey.result.entity.Recount.People;
import org.throughline.survey.result.entity.Recount.Question;
import org.throughline.survey.result.entity.Recount.Worth;

class RecountTest {

    private static final UUID FAIR = new UUID(0, 1);
    private static final UUID SAFE = new UUID(0, 2);
    private static final UUID CLUBS = new UUID(0, 3);
    private static final UUID AGE = new UUID(0, 4);
    private static final UUID CLIMATE = new UUID(1, 1);

    private final Recount recount = new Recount(
            List.of(new Question(1, FAIR), new Question(2, SAFE), new Question(5, CLUBS), new Question(9, AGE)),
            List.of(new Worth(FAIR, 1, CLIMATE, 1, 2), new Worth(FAIR, 2, CLIMATE, 2, 2), new Worth(SAFE, 1, CLIMATE, 2, 2), new Worth(SAFE, 2, CLIMATE, 1, 2),
                    new Worth(CLUBS, 1, CLUBS, 1, null), new Worth(CLUBS, 3, CLUBS, 3, null)));

    @Test
    void options_are_counted_by_group_also_those_that_count_toward_nothing() {
        recount.add(7, said(1, 2));
        recount.add(7, said(1, 2));
        recount.add(8, said(1, 2), said(9, 40));

        assertThat(recount.counts().answers()).containsExactlyInAnyOrder(new Answer(7, FAIR, 2, 2), new Answer(8, FAIR, 2, 1), new Answer(8, AGE, 40, 1));
    }

    @Test
    void a_scale_counts_people_by_how_many_of_its_questions_they_answered() {
        recount.add(7, said(1, 2));
        recount.add(7, said(2, 2), said(1, 2));
        recount.add(7, said(2, 0));

        assertThat(recount.counts().people()).containsExactlyInAnyOrder(new People(7, CLIMATE, 2, 1, 3, 9, 5), new People(7, CLIMATE, 1, 1, 2, 4, 4));
        assertThat(recount.counts().gaps()).containsExactly(new Gap(7, FAIR, 2));
    }

    @Test
    void who_chose_several_options_is_one_person() {
        recount.add(7, said(5, 1), said(5, 3));

        assertThat(recount.counts().people()).containsExactly(new People(7, CLUBS, 2, 1, 4, 16, 10));
        assertThat(recount.counts().gaps()).isEmpty();
    }

    private static int said(int question, int value) {
        return question * Recount.VALUES + value;
    }
}
