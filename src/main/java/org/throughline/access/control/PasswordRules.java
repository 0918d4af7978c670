package org.throughline.access.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be: long, not made of its person's own names, and not among the first that an attacker tries. No
 * kinds of characters are asked for: that makes passwords hard to remember and easy to guess.
 */
@ApplicationScoped
public class PasswordRules {

    static final int LEAST_CHARACTERS = 12;
    static final int MOST_CHARACTERS = 256;

    /** What must be left when names are taken away. */
    private static final int LEAST_BESIDE_NAMES = 8;
    private static final int SHORTEST_NAME = 3;
    /** A thousand million guesses, as the library counts them with its lists of common passwords and words. */
    private static final double LEAST_GUESSES_LOG10 = 9;
    /** The time of the judgment grows faster than the length, and what comes later makes no password weaker. */
    private static final int JUDGED_CHARACTERS = 64;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Zxcvbn judge = new Zxcvbn();

    /** @param names of the person, the account and the district; refuses with a reason that says what to do */
    public void require(String password, List<String> names) {
        String plain = Passwords.normalized(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < LEAST_CHARACTERS) {
            throw new PasswordTooShort(LEAST_CHARACTERS);
        }
        if (length > MOST_CHARACTERS) {
            throw new PasswordTooLong(MOST_CHARACTERS);
        }
        List<String> words = names.stream().filter(name -> name != null).flatMap(name -> Stream.of(NO_LETTERS.split(name.toLowerCase(Locale.ROOT))))
                .filter(word -> word.length() >= SHORTEST_NAME).distinct().toList();
        if (besides(words, plain).length() < LEAST_BESIDE_NAMES) {
            throw new PasswordPersonal();
        }
        if (judge.measure(plain.substring(0, Math.min(plain.length(), JUDGED_CHARACTERS)), words).getGuessesLog10() < LEAST_GUESSES_LOG10) {
            throw new PasswordCommon();
        }
    }

    private static String besides(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
