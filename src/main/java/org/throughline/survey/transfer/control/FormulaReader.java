package org.throughline.survey.transfer.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the conditions of LimeSurvey's expression manager and of XLSForm (XPath), which differ in how they write names and
 * little else. What asks more than comparisons with fixed values goes beyond us and is told so.
 * Sources: LimeSurvey manual, "ExpressionScript"; ODK documentation, "Form operators and functions".
 */
final class FormulaReader {

    /** The name under which a question speaks of itself. */
    static final String SELF = ".";

    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:(?<text>"[^"]*"|'[^']*')|\\$\\{(?<held>[^}]+)\\}|(?<name>[0-9]+X[0-9]+X[0-9]+[A-Za-z0-9_]*(?:\\.[A-Za-z_]+)*|[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z_0-9]+)*)\
            |(?<number>-?[0-9]+(?:\\.[0-9]+)?)|(?<sign>==|!=|<>|<=|>=|&&|\\|\\||[=<>!().,+*/-]))""");
    private static final Set<String> SIGNS = Set.of("=", "<>", "<", "<=", ">", ">=");
    /** More than anybody writes, and less than the stack holds. */
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 60;

    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private FormulaReader(String text) throws Formula.Beyond {
        Matcher next = TOKEN.matcher(text);
        int done = 0;
        while (done < text.length() && !text.substring(done).isBlank()) {
            if (!next.find(done) || next.start() != done) {
                throw new Formula.Beyond(text.substring(done));
            }
            tokens.add(token(next));
            done = next.end();
        }
    }

    /** Null where it always holds. */
    static Formula read(String text) throws Formula.Beyond {
        String bare = text.strip();
        if (bare.isEmpty() || bare.equals("1") || bare.equals("true()")) {
            return null;
        }
        if (bare.length() > LONGEST) {
            throw new Formula.Beyond(bare);
        }
        FormulaReader reader = new FormulaReader(bare);
        Formula read = reader.any();
        if (reader.at < reader.tokens.size()) {
            throw new Formula.Beyond(reader.tokens.get(reader.at).text());
        }
        return read;
    }

    private static Token token(Matcher found) {
        if (found.group("text") != null) {
            return new Token(Kind.VALUE, found.group("text").substring(1, found.group("text").length() - 1));
        }
        if (found.group("number") != null) {
            return new Token(Kind.VALUE, found.group("number"));
        }
        if (found.group("held") != null) {
            return new Token(Kind.NAME, found.group("held").strip());
        }
        if (found.group("name") != null) {
            String name = found.group("name");
            String word = switch (name.toLowerCase(Locale.ROOT)) {
                case "and" -> "&&";
                case "or" -> "||";
                case "eq" -> "=";
                case "ne" -> "<>";
                case "lt" -> "<";
                case "le" -> "<=";
                case "gt" -> ">";
                case "ge" -> ">=";
                default -> null;
            };
            return word != null ? new Token(Kind.SIGN, word) : new Token(Kind.NAME, name);
        }
        String sign = found.group("sign");
        return sign.equals(".") ? new Token(Kind.NAME, SELF) : new Token(Kind.SIGN, sign.equals("==") ? "=" : sign.equals("!=") ? "<>" : sign);
    }

    private Formula any() throws Formula.Beyond {
        if (++depth > DEEPEST) {
            throw new Formula.Beyond("((…");
        }
        List<Formula> parts = new ArrayList<>(List.of(all()));
        while (take("||")) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Formula.Any(parts);
    }

    private Formula all() throws Formula.Beyond {
        List<Formula> parts = new ArrayList<>(List.of(one()));
        while (take("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Formula.All(parts);
    }

    private Formula one() throws Formula.Beyond {
        if (take("!")) {
            if (++depth > DEEPEST) {
                throw new Formula.Beyond("!!…");
            }
            Formula inner = one();
            depth--;
            return new Formula.Not(inner);
        }
        if (take("(")) {
            Formula inner = any();
            need(")");
            return inner;
        }
        if (at + 1 < tokens.size() && tokens.get(at).kind() == Kind.NAME && tokens.get(at + 1).is("(")) {
            return function(tokens.get(at).text().toLowerCase(Locale.ROOT));
        }
        return comparison();
    }

    private Formula comparison() throws Formula.Beyond {
        Token left = operand();
        if (at >= tokens.size() || !SIGNS.contains(tokens.get(at).text()) || tokens.get(at).kind() != Kind.SIGN) {
            throw new Formula.Beyond(left.text());
        }
        String sign = next().text();
        Token right = operand();
        if (left.kind() == Kind.NAME && right.kind() == Kind.VALUE) {
            return new Formula.Compare(bare(left.text()), sign, right.text());
        }
        if (left.kind() == Kind.VALUE && right.kind() == Kind.NAME) {
            return new Formula.Compare(bare(right.text()), turned(sign), left.text());
        }
        throw new Formula.Beyond(left.text() + " " + sign + " " + right.text());
    }

    /** A name or a value; date('2026-01-31') is one too. */
    private Token operand() throws Formula.Beyond {
        Token token = next();
        if (token.kind() == Kind.NAME && token.text().equals("date") && take("(")) {
            Token day = next();
            need(")");
            if (day.kind() == Kind.VALUE) {
                return day;
            }
            throw new Formula.Beyond("date()");
        }
        return token;
    }

    private Formula function(String name) throws Formula.Beyond {
        at += 2;
        switch (name) {
            case "not" -> {
                Formula inner = any();
                need(")");
                return new Formula.Not(inner);
            }
            case "is_empty" -> {
                return new Formula.Not(new Formula.Answered(last()));
            }
            case "selected" -> {
                String of = name();
                need(",");
                Token value = next();
                need(")");
                if (value.kind() != Kind.VALUE) {
                    throw new Formula.Beyond(name);
                }
                return new Formula.Chosen(of, value.text());
            }
            case "count", "count-selected", "string-length", "strlen" -> {
                return counted(name, last());
            }
            default -> throw new Formula.Beyond(name + "()");
        }
    }

    /** Of counts and lengths we can say whether there is anything. */
    private Formula counted(String function, String name) throws Formula.Beyond {
        if (at >= tokens.size() || !SIGNS.contains(tokens.get(at).text())) {
            return new Formula.Answered(name);
        }
        String said = next().text() + next().text();
        return switch (said) {
            case ">0", ">=1", "<>0" -> new Formula.Answered(name);
            case "=0", "<1", "<=0" -> new Formula.Not(new Formula.Answered(name));
            default -> throw new Formula.Beyond(function + "() " + said);
        };
    }

    private String last() throws Formula.Beyond {
        String name = name();
        need(")");
        return name;
    }

    private String name() throws Formula.Beyond {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw new Formula.Beyond(token.text());
        }
        return bare(token.text());
    }

    /** Without what LimeSurvey adds: .NAOK and .code ask for the same answer, "that" names a question of several parts. */
    private static String bare(String name) throws Formula.Beyond {
        String bare = name.replaceFirst("^that\\.", "").replaceFirst("\\.(NAOK|code|value)$", "").replaceFirst("\\.(NAOK|code|value)$", "");
        if (bare.equals("self") || bare.equals("this")) {
            return SELF;
        }
        if (bare.contains(".") && !bare.equals(SELF)) {
            throw new Formula.Beyond(name);
        }
        return bare;
    }

    private static String turned(String sign) {
        return switch (sign) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> sign;
        };
    }

    private boolean take(String sign) {
        boolean there = at < tokens.size() && tokens.get(at).is(sign);
        if (there) {
            at++;
        }
        return there;
    }

    private void need(String sign) throws Formula.Beyond {
        if (!take(sign)) {
            throw new Formula.Beyond(at < tokens.size() ? tokens.get(at).text() : sign);
        }
    }

    private Token next() throws Formula.Beyond {
        if (at >= tokens.size()) {
            throw new Formula.Beyond("…");
        }
        return tokens.get(at++);
    }

    private enum Kind { NAME, VALUE, SIGN }

    private record Token(Kind kind, String text) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }
    }
}
