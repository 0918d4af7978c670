package org.throughline.survey.instrument.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.survey.instrument.entity.ConditionUnreadable.Reason;

/** Reads a condition, by descent: or binds least, then and, then not. */
final class ConditionReader {

    static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    static final Set<String> WORDS = Set.of("and", "or", "not", "in", "has", "answered");

    /** More than anybody writes, and less than the stack holds. */
    private static final int LONGEST = 8000;
    private static final int DEEPEST = 100;

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>-?[0-9]+(?:\\.[0-9]+)?)|(?<text>'(?:[^']|'')*')|\\[(?<code>[^\\]]+)\\]|(?<name>"
            + PLAIN + ")|(?<sign><>|<=|>=|[=<>(),]))");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    ConditionReader(String text) {
        if (text.length() > LONGEST) {
            throw new ConditionUnreadable(Reason.TOO_LONG, LONGEST, "");
        }
        this.text = text.stripTrailing();
        Matcher matcher = TOKEN.matcher(this.text);
        int at = 0;
        while (at < this.text.length()) {
            if (!matcher.region(at, this.text.length()).lookingAt()) {
                int from = at + this.text.substring(at).indexOf(this.text.substring(at).strip());
                throw new ConditionUnreadable(Reason.SIGN_UNKNOWN, from + 1, this.text.substring(from, from + 1));
            }
            tokens.add(Token.of(matcher));
            at = matcher.end();
        }
    }

    Condition condition() {
        Condition read = any();
        if (next < tokens.size()) {
            throw refused(Reason.MORE_THAN_ONE);
        }
        return read;
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (took("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (took("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw refused(Reason.TOO_DEEP);
        }
        Condition read;
        if (took("not")) {
            read = new Condition.Not(one());
        } else if (took("(")) {
            read = any();
            require(")", Reason.BRACKET_OPEN);
        } else {
            read = aboutItem();
        }
        depth--;
        return read;
    }

    private Condition aboutItem() {
        String item = take(Kind.ITEM, Reason.ITEM_MISSING).text();
        if (took("answered")) {
            return new Condition.Answered(item);
        }
        if (took("has")) {
            Token value = take(Kind.NUMBER, Reason.VALUE_MISSING);
            if (!value.text().matches("[0-9]{1,2}")) {
                throw new ConditionUnreadable(Reason.VALUE_MISSING, value.place(), value.text());
            }
            return new Condition.Has(item, Integer.parseInt(value.text()));
        }
        if (took("in")) {
            return oneOf(item);
        }
        Optional<Condition.Comparison> how = peek().flatMap(token -> Arrays.stream(Condition.Comparison.values())
                .filter(one -> token.kind() == Kind.SIGN && one.sign().equals(token.text())).findFirst());
        if (how.isEmpty()) {
            throw refused(Reason.COMPARISON_MISSING);
        }
        next++;
        return new Condition.Compared(item, how.get(), constant());
    }

    private Condition oneOf(String item) {
        require("(", Reason.LIST_MISSING);
        List<Condition.Constant> these = new ArrayList<>(List.of(constant()));
        while (took(",")) {
            these.add(constant());
        }
        require(")", Reason.BRACKET_OPEN);
        return new Condition.OneOf(item, these);
    }

    private Condition.Constant constant() {
        Token token = peek().filter(one -> one.kind() == Kind.NUMBER || one.kind() == Kind.TEXT).orElseThrow(() -> refused(Reason.VALUE_MISSING));
        next++;
        return token.kind() == Kind.NUMBER ? Condition.Constant.of(new BigDecimal(token.text())) : Condition.Constant.of(token.text());
    }

    private Optional<Token> peek() {
        return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
    }

    private boolean took(String wordOrSign) {
        boolean there = peek().filter(token -> (token.kind() == Kind.WORD || token.kind() == Kind.SIGN) && token.text().equals(wordOrSign)).isPresent();
        next += there ? 1 : 0;
        return there;
    }

    private void require(String sign, Reason otherwise) {
        if (!took(sign)) {
            throw refused(otherwise);
        }
    }

    private Token take(Kind kind, Reason otherwise) {
        Token token = peek().filter(one -> one.kind() == kind).orElseThrow(() -> refused(otherwise));
        next++;
        return token;
    }

    private ConditionUnreadable refused(Reason reason) {
        return peek().map(token -> new ConditionUnreadable(reason, token.place(), token.text()))
                .orElseGet(() -> new ConditionUnreadable(reason, text.length() + 1, ""));
    }

    private enum Kind { NUMBER, TEXT, ITEM, WORD, SIGN }

    /** @param place from 1, of its first letter */
    private record Token(Kind kind, String text, int place) {

        static Token of(Matcher found) {
            if (found.group("number") != null) {
                return new Token(Kind.NUMBER, found.group("number"), found.start("number") + 1);
            }
            if (found.group("text") != null) {
                String quoted = found.group("text");
                return new Token(Kind.TEXT, quoted.substring(1, quoted.length() - 1).replace("''", "'"), found.start("text") + 1);
            }
            if (found.group("code") != null) {
                return new Token(Kind.ITEM, found.group("code"), found.start("code"));
            }
            if (found.group("name") != null) {
                String name = found.group("name");
                String word = name.toLowerCase(Locale.ROOT);
                return WORDS.contains(word) ? new Token(Kind.WORD, word, found.start("name") + 1) : new Token(Kind.ITEM, name, found.start("name") + 1);
            }
            return new Token(Kind.SIGN, found.group("sign"), found.start("sign") + 1);
        }
    }
}
