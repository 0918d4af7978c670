package org.throughline.survey.instrument.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What an answer must keep to; each is null where there is no limit.
 *
 * @param low     the least number, and high the greatest
 * @param whole   whether a number must be whole
 * @param from    the first day, and until the last
 * @param longest the most letters of words
 * @param pattern a Java regular expression that a line as a whole must match
 * @param fewest  the fewest options to choose or to rank, and most the most
 */
public record Limits(BigDecimal low, BigDecimal high, boolean whole, LocalDate from, LocalDate until, Integer longest, String pattern,
        Integer fewest, Integer most) {

    public static final Limits NONE = new Limits(null, null, false, null, null, null, null, null, null);

    public Limits {
        requireOrder(low, high, "number");
        requireOrder(from, until, "day");
        requireOrder(fewest, most, "count");
        if (longest != null && longest < 1 || fewest != null && fewest < 0 || most != null && most < 1) {
            throw new IllegalArgumentException("a limit that no answer could keep to");
        }
        if (pattern != null) {
            requirePattern(pattern);
        }
    }

    public static Limits numbers(BigDecimal low, BigDecimal high, boolean whole) {
        return new Limits(low, high, whole, null, null, null, null, null, null);
    }

    public static Limits days(LocalDate from, LocalDate until) {
        return new Limits(null, null, false, from, until, null, null, null, null);
    }

    public static Limits words(Integer longest, String pattern) {
        return new Limits(null, null, false, null, null, longest, pattern, null, null);
    }

    public static Limits choices(Integer fewest, Integer most) {
        return new Limits(null, null, false, null, null, null, null, fewest, most);
    }

    /** Whether the words as a whole match the pattern, or there is none. */
    public boolean matches(String words) {
        return pattern == null || SteppedText.matches(pattern, words);
    }

    private static <T extends Comparable<T>> void requireOrder(T least, T greatest, String what) {
        if (least != null && greatest != null && least.compareTo(greatest) > 0) {
            throw new IllegalArgumentException("the least " + what + " is above the greatest: " + least + " > " + greatest);
        }
    }

    private static void requirePattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + pattern, e);
        }
    }
}
