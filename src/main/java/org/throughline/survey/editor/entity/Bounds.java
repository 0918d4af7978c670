package org.throughline.survey.editor.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.throughline.survey.instrument.entity.Limits;

/** Limits as they were typed, which may contradict each other. The parts are those of {@link Limits}. */
public record Bounds(BigDecimal low, BigDecimal high, boolean whole, LocalDate from, LocalDate until, Integer longest, String pattern, Integer fewest, Integer most) {

    public static final Bounds NONE = new Bounds(null, null, false, null, null, null, null, null, null);

    static Bounds of(Limits limits) {
        return new Bounds(limits.low(), limits.high(), limits.whole(), limits.from(), limits.until(), limits.longest(), limits.pattern(), limits.fewest(), limits.most());
    }

    Limits limits() {
        return new Limits(low, high, whole, from, until, longest, pattern, fewest, most);
    }

    boolean inOrder() {
        return inOrder(low, high) && inOrder(from, until) && inOrder(fewest, most) && (longest == null || longest > 0) && (most == null || most > 0)
                && (fewest == null || fewest >= 0);
    }

    boolean patternReads() {
        try {
            Pattern.compile(pattern == null ? "" : pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static <T extends Comparable<T>> boolean inOrder(T least, T greatest) {
        return least == null || greatest == null || least.compareTo(greatest) <= 0;
    }
}
