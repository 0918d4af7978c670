package org.throughline.survey.instrument.entity;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When an item or a section is shown, by what was answered before. Read from text: {@code Q1 = 3 and (Q2 has 1 or not
 * Q3 answered)}; docs/surveys.md has the grammar. Of an item that is unanswered or hidden nothing is true, not even that
 * it differs from something.
 */
public sealed interface Condition {

    Condition ALWAYS = new Always();

    /** Whether it holds, given what was answered, by the codes of items. */
    boolean test(Map<String, ? extends Answer> answers);

    /** The codes of the items it asks about. */
    Set<String> items();

    /** "" gives ALWAYS. Refuses with ConditionUnreadable. */
    static Condition parse(String text) {
        return text == null || text.isBlank() ? ALWAYS : new ConditionReader(text).condition();
    }

    default Condition and(Condition other) {
        return this == ALWAYS ? other : other == ALWAYS ? this : new All(List.of(this, other));
    }

    default Condition or(Condition other) {
        return this == ALWAYS || other == ALWAYS ? ALWAYS : new Any(List.of(this, other));
    }

    /** What somebody answered, as conditions see it. */
    interface Answer {

        /** The options chosen. */
        List<Integer> values();

        /** What was typed, a number with a point and a day as 2027-03-31; null where options were chosen. */
        String words();
    }

    /** How two things are compared. */
    enum Comparison {
        EQUAL("=", sign -> sign == 0), OTHER("<>", sign -> sign != 0), LESS("<", sign -> sign < 0), AT_MOST("<=", sign -> sign <= 0),
        MORE(">", sign -> sign > 0), AT_LEAST(">=", sign -> sign >= 0);

        private final String sign;
        private final IntPredicate holds;

        Comparison(String sign, IntPredicate holds) {
            this.sign = sign;
            this.holds = holds;
        }

        String sign() {
            return sign;
        }
    }

    /** What an answer is compared with: a number, or a text. */
    record Constant(BigDecimal number, String text) {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

        static Constant of(BigDecimal number) {
            return new Constant(number, null);
        }

        static Constant of(String text) {
            return new Constant(null, text);
        }

        private boolean compares(Comparison how, Answer answer) {
            if (answer.words() == null) {
                return number != null && answer.values().size() == 1 && how.holds.test(BigDecimal.valueOf(answer.values().get(0)).compareTo(number));
            }
            if (text != null) {
                return how.holds.test(answer.words().compareTo(text));
            }
            return NUMBER.matcher(answer.words()).matches() && how.holds.test(new BigDecimal(answer.words()).compareTo(number));
        }

        @Override
        public String toString() {
            return number != null ? number.toPlainString() : "'" + text.replace("'", "''") + "'";
        }
    }

    /** Holds always. */
    record Always() implements Condition {

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return true;
        }

        @Override
        public Set<String> items() {
            return Set.of();
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** Each holds. */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = parts.stream().flatMap(part -> part instanceof All all ? all.parts().stream() : List.of(part).stream()).toList();
        }

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return parts.stream().allMatch(part -> part.test(answers));
        }

        @Override
        public Set<String> items() {
            return ofAll(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(part -> part instanceof Any ? "(" + part + ")" : part.toString()).collect(Collectors.joining(" and "));
        }
    }

    /** One or more hold. */
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = parts.stream().flatMap(part -> part instanceof Any any ? any.parts().stream() : List.of(part).stream()).toList();
        }

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return parts.stream().anyMatch(part -> part.test(answers));
        }

        @Override
        public Set<String> items() {
            return ofAll(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" or "));
        }
    }

    /** It does not hold. */
    record Not(Condition part) implements Condition {

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return !part.test(answers);
        }

        @Override
        public Set<String> items() {
            return part.items();
        }

        @Override
        public String toString() {
            return "not " + (part instanceof All || part instanceof Any ? "(" + part + ")" : part);
        }
    }

    /** The one option chosen, or what was typed, compares so. */
    record Compared(String item, Comparison how, Constant with) implements Condition {

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return answers.containsKey(item) && with.compares(how, answers.get(item));
        }

        @Override
        public Set<String> items() {
            return Set.of(item);
        }

        @Override
        public String toString() {
            return name(item) + " " + how.sign() + " " + with;
        }
    }

    /** The one option chosen, or what was typed, is one of these. */
    record OneOf(String item, List<Constant> these) implements Condition {

        public OneOf {
            these = List.copyOf(these);
        }

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return answers.containsKey(item) && these.stream().anyMatch(one -> one.compares(Comparison.EQUAL, answers.get(item)));
        }

        @Override
        public Set<String> items() {
            return Set.of(item);
        }

        @Override
        public String toString() {
            return name(item) + " in (" + these.stream().map(Constant::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** The option is among those chosen or ranked. */
    record Has(String item, int value) implements Condition {

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return answers.containsKey(item) && answers.get(item).words() == null && answers.get(item).values().contains(value);
        }

        @Override
        public Set<String> items() {
            return Set.of(item);
        }

        @Override
        public String toString() {
            return name(item) + " has " + value;
        }
    }

    /** Anything was answered. */
    record Answered(String item) implements Condition {

        @Override
        public boolean test(Map<String, ? extends Answer> answers) {
            return answers.containsKey(item);
        }

        @Override
        public Set<String> items() {
            return Set.of(item);
        }

        @Override
        public String toString() {
            return name(item) + " answered";
        }
    }

    private static Set<String> ofAll(List<Condition> parts) {
        Set<String> items = new LinkedHashSet<>();
        parts.forEach(part -> items.addAll(part.items()));
        return items;
    }

    /** A code as it is written: in brackets where it would be read as something else. */
    private static String name(String code) {
        boolean plain = ConditionReader.PLAIN.matcher(code).matches() && !ConditionReader.WORDS.contains(code.toLowerCase(Locale.ROOT));
        return plain ? code : "[" + code + "]";
    }
}
