package org.throughline.demo.roster;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives each person a name to sign in with that nobody else has: the second Ana Cruz becomes ana.cruz2. */
final class Logins {

    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z]");

    private final Map<String, Integer> taken = new HashMap<>();

    String next(String wish) {
        int times = taken.merge(wish, 1, Integer::sum);
        return times == 1 ? wish : wish + times;
    }

    /** The letters of a name in lower-case ASCII. */
    static String plain(String name) {
        String withoutStrokes = name.toLowerCase(Locale.ROOT).replace('ł', 'l').replace('đ', 'd').replace('ø', 'o');
        String letters = Normalizer.normalize(withoutStrokes, Normalizer.Form.NFD);
        return OTHER_THAN_LETTERS.matcher(letters).replaceAll("");
    }
}
