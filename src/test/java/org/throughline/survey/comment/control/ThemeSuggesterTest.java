package org.throughline.survey.comment.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.survey.comment.control.ThemeSuggester.Example;
import org.throughline.survey.comment.control.ThemeSuggester.Key;

class ThemeSuggesterTest {

    private static final UUID BUSES = new UUID(1, 1);
    private static final UUID READING = new UUID(1, 2);

    @Test
    void before_anything_is_sorted_key_terms_speak_in_every_form_of_a_word() {
        ThemeSuggester suggester = new ThemeSuggester(List.of(), List.of(new Key(BUSES, List.of("lunch", "almuerzo", "late arrival"))));

        assertThat(suggester.suggest("en", "The lunches are cold")).containsExactly(BUSES);
        assertThat(suggester.suggest("es", "Los almuerzos son pequeños")).containsExactly(BUSES);
        assertThat(suggester.suggest("en", "My late grandmother")).as("half of a term").isEmpty();
        assertThat(suggester.suggest("en", "More music")).isEmpty();
    }

    @Test
    void what_people_sorted_speaks_for_what_is_like_it_and_for_nothing_else() {
        List<Example> sorted = new ArrayList<>();
        List.of("He waits at the stop every morning", "The driver left without her at the stop", "We wait for the driver in the cold").forEach(words -> sorted.add(new Example("en", words, List.of(BUSES))));
        List.of("She loves stories and takes books home", "Books in both languages please", "More stories before bed").forEach(words -> sorted.add(new Example("en", words, List.of(READING))));
        ThemeSuggester suggester = new ThemeSuggester(sorted, List.of());

        assertThat(suggester.suggest("en", "The driver does not wait at our stop")).startsWith(BUSES);
        assertThat(suggester.suggest("en", "She wants to take story books home")).startsWith(READING);
        assertThat(suggester.suggest("es", "El conductor no espera")).as("in another language nothing was sorted").isEmpty();
        assertThat(suggester.suggest("en", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | bus, buses       | The buses are always late
            es | autobús          | Los autobuses llegan tarde
            es | reunión, reunir  | Más reuniones con las maestras
            ar | كتاب             | أريد الكتاب الجديد
            ar | مكتبة            | تحتاج المكتبة إلى المزيد من الوقت
            fa | کتاب             | کتاب بیشتر می‌خواهم
            fr | élève            | Les élèves aiment lire
            so | buug             | Waxaan rabaa buug cusub
            """)
    void key_terms_are_found_in_the_forms_of_each_language(String language, String terms, String words) {
        ThemeSuggester suggester = new ThemeSuggester(List.of(), List.of(new Key(READING, List.of(terms.split(", ")))));

        assertThat(suggester.suggest(language, words)).containsExactly(READING);
        assertThat(suggester.suggest(language, "2027")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | El autobús llega tarde a la parada;El conductor se fue sin ella;Esperamos el autobús con frío | Le encantan los cuentos;Más libros en los dos idiomas;Lee cuentos antes de dormir | Los autobuses no esperan en la parada | Quiere llevar cuentos y libros a casa
            ar | تتأخر الحافلة كل صباح;ننتظر الحافلة في البرد;غادر السائق من دونها | تحب القصص والكتب;نريد كتبا باللغتين;قصص أكثر قبل النوم | الحافلات لا تنتظر والسائق لا يقف | تريد أن تأخذ الكتب والقصص إلى البيت
            """)
    void what_was_sorted_in_a_language_speaks_for_other_forms_of_its_words(String language, String buses, String reading, String late, String books) {
        List<Example> sorted = new ArrayList<>();
        List.of(buses.split(";")).forEach(words -> sorted.add(new Example(language, words, List.of(BUSES))));
        List.of(reading.split(";")).forEach(words -> sorted.add(new Example(language, words, List.of(READING))));
        ThemeSuggester suggester = new ThemeSuggester(sorted, List.of());

        assertThat(suggester.suggest(language, late)).startsWith(BUSES);
        assertThat(suggester.suggest(language, books)).startsWith(READING);
    }
}
