package org.throughline.survey.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.answer.control.Visit;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.Wording;

class AnswerWordsTest {

    private static final Wording ASKED = Wording.of("en", "Does {teacher} of {school} listen?").and("es", "¿Escucha {teacher} de {school}?");

    private static String said(String language, Audience audience, String school, String teacher) {
        return new AnswerWords(Tongue.of(language), audience, new Visit.Names(school, teacher)).in(ASKED);
    }

    @Test
    void the_names_of_teacher_and_school_stand_in_a_question_where_they_are_known() {
        assertThat(said("en", Audience.STUDENT, "Alder Creek", "Dana Whitfield")).isEqualTo("Does \u2068Dana Whitfield\u2069 of \u2068Alder Creek\u2069 listen?");
        assertThat(said("es", Audience.STUDENT, "Alder Creek", "Dana Whitfield")).isEqualTo("¿Escucha \u2068Dana Whitfield\u2069 de \u2068Alder Creek\u2069?");
    }

    @Test
    void where_they_are_not_known_plain_words_do_in_the_language_of_the_question() {
        assertThat(said("en", Audience.STUDENT, "", "")).isEqualTo("Does your teacher of your school listen?");
        assertThat(said("en", Audience.FAMILY, "", "")).isEqualTo("Does your child’s teacher of your child’s school listen?");
        assertThat(said("vi", Audience.FAMILY, "", "")).as("a text that is not there in Vietnamese").isEqualTo("Does your child’s teacher of your child’s school listen?");
    }
}
