package org.throughline.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> NAMES = List.of("Tomás Herrera", "t.herrera@larkspurvalley.example", "Larkspur Valley CUSD", "throughline");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"blue kite over river", "Zq8#mL2pXv9w", "das Fahrrad singt nie", "café élan zeppelin", "四月的雨水落在旧屋顶上很轻", "throughline is a fine word here"})
    void a_long_password_in_any_letters_is_welcome(String password) {
        assertThatCode(() -> rules.require(password, NAMES)).doesNotThrowAnyException();
    }

    @Test
    void nobody_has_to_ask_for_the_work_that_a_password_is_worth_today() throws NoSuchFieldException {
        String rounds = Passwords.class.getDeclaredField("iterations").getAnnotation(ConfigProperty.class).defaultValue();

        assertThat(Integer.parseInt(rounds)).isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void eleven_characters_are_too_few_and_as_many_as_256_are_not_too_many() {
        assertThatThrownBy(() -> rules.require("kite river!", NAMES)).isInstanceOf(PasswordTooShort.class);
        String sentence = "Seven quiet rivers carry lanterns to the harbor every night. ";
        assertThatCode(() -> rules.require(sentence.repeat(5).substring(0, 256), NAMES)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.require(sentence.repeat(5).substring(0, 257), NAMES)).isInstanceOf(PasswordTooLong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "passwordpassword", "P@ssw0rd1234", "123456789012", "qwertyuiop12", "iloveyou1234", "football2026", "Welcome2027!", "Summer2026!!!", "aaaaaaaaaaaaaaaaaaaaaaaa", "abcdefghijklmnop"})
    void what_attackers_try_first_is_refused_however_long(String password) {
        assertThatThrownBy(() -> rules.require(password, NAMES)).isInstanceOf(PasswordCommon.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"herrera-2027!", "TomásHerrera99", "larkspurvalley27", "Throughline2027"})
    void the_names_around_a_person_are_refused(String password) {
        assertThatThrownBy(() -> rules.require(password, NAMES)).isInstanceOf(PasswordPersonal.class);
    }

    @Test
    void characters_are_counted_as_they_are_compared() {
        // the ligature and the full-width letters become plain ones, the letter with a mark apart becomes one
        assertThatThrownBy(() -> rules.require("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", NAMES)).isInstanceOf(PasswordTooShort.class);
        org.assertj.core.api.Assertions.assertThat(Passwords.normalized("\uFB01ne \uFF2B\uFF29\uFF34\uFF25")).isEqualTo("fine KITE");
    }
}
