package org.throughline.survey.paper.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number on a form: the letters of its batch, and which of the batch it is.
 *
 * @param letters three, none of them taken for a digit or for another
 * @param number  from 1
 */
public record FormNumber(String letters, int number) {

    /** As many as one batch may have. */
    public static final int MOST = 200;

    private static final String ALPHABET = "ACDEFHJKMNPRTVWXY";
    private static final int LETTERS = 3;
    private static final Pattern TYPED = Pattern.compile("(?:([A-Z]{3})-?)?0*([0-9]{1,3})");

    /** Letters for a batch. */
    public static String letters(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        while (letters.length() < LETTERS) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    /** As somebody types it from a form of the batch, with or without its letters; empty where it is none of the batch's. */
    public static Optional<FormNumber> typed(String typed, String letters, int forms) {
        Matcher found = TYPED.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s", ""));
        if (!found.matches() || found.group(1) != null && !found.group(1).equals(letters)) {
            return Optional.empty();
        }
        return Optional.of(new FormNumber(letters, Integer.parseInt(found.group(2)))).filter(form -> form.number >= 1 && form.number <= forms);
    }

    @Override
    public String toString() {
        return "%s-%03d".formatted(letters, number);
    }
}
