package org.throughline.district.roster.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterMessagesTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static ResourceBundle bundle(String language) {
        Locale locale = language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language);
        return ResourceBundle.getBundle("messages.roster", locale, NO_FALLBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everything_that_can_be_said_is_said_in(String language) {
        Set<String> keys = new TreeSet<>();
        Stream.of(Deviation.values()).map(Deviation::key).forEach(keys::add);
        Stream.of(RosterUnreadable.Reason.values()).map(RosterUnreadable.Reason::messageKey).forEach(keys::add);
        assertThat(bundle(language).keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(bundle(language).getLocale().getLanguage()).isEqualTo(language.equals("en") ? "" : language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_message_can_be_formatted_in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Deviation deviation : Deviation.values()) {
            Problem problem = new Problem("users.csv", 31_045, "grades", "x", deviation, List.of("1470", "2"));
            String text = new MessageFormat(bundle(language).getString(deviation.key()), locale)
                    .format(problem.arguments());
            assertThat(text).as(deviation.key()).doesNotContain("{0", "{1", "{2", "{3", "{4", "{5");
        }
        for (RosterUnreadable.Reason reason : RosterUnreadable.Reason.values()) {
            String text = new MessageFormat(bundle(language).getString(reason.messageKey()), locale)
                    .format(new Object[] {"a", 2L, 3});
            assertThat(text).as(reason.messageKey()).doesNotContain("{").endsWith(".");
        }
    }
}
