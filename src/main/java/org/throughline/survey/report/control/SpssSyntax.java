package org.throughline.survey.report.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.survey.report.entity.Variable;

/**
 * Commands by which SPSS and PSPP read the file of answers and learn what its columns and figures mean. In one language, as
 * labels there have no other. Source: IBM SPSS Statistics Command Syntax Reference, GET DATA, VARIABLE LABELS, VALUE LABELS,
 * MISSING VALUES.
 */
final class SpssSyntax {

    /** In bytes of UTF-8, which is how the program counts. */
    private static final int VARIABLE_LABEL = 256;
    private static final int VALUE_LABEL = 120;
    private static final int LONGEST_WORDS = 32_767;
    private static final int SHORT_WORDS = 120;
    private static final int MOST_MISSING = 3;
    private static final String MORE = "…";

    private final List<Variable> variables;
    private final String language;
    private final Map<String, Integer> widths;

    /** @param widths of words in bytes, by variable, where they are known */
    SpssSyntax(List<Variable> variables, String language, Map<String, Integer> widths) {
        this.variables = variables;
        this.language = language;
        this.widths = widths;
    }

    /** @param file the name of the file of answers */
    String text(String title, String file) {
        StringBuilder text = new StringBuilder("* Encoding: UTF-8.\n* ").append(plain(title).replaceAll("\\.+$", "")).append(".\n\n");
        text.append("GET DATA\n  /TYPE=TXT\n  /FILE=").append(quoted(file)).append("\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  /DELCASE=LINE\n  /FIRSTCASE=2\n")
                .append("  /DELIMITERS=\",\"\n  /QUALIFIER='\"'\n  /VARIABLES=\n");
        text.append(variables.stream().map(one -> "    " + one.name() + " " + format(one)).collect(Collectors.joining("\n"))).append(".\n\n");
        text.append("VARIABLE LABELS\n").append(variables.stream().map(one -> "  " + one.name() + " " + quoted(cut(label(one), VARIABLE_LABEL))).collect(Collectors.joining("\n  /")).replace("\n  /  ", "\n  /"))
                .append(".\n\n");
        List<Variable> coded = variables.stream().filter(one -> !one.values().isEmpty()).toList();
        if (!coded.isEmpty()) {
            text.append("VALUE LABELS\n").append(coded.stream().map(one -> "  " + one.name() + one.values().stream()
                    .map(value -> "\n    " + value.code() + " " + quoted(cut(value.label().in(language), VALUE_LABEL))).collect(Collectors.joining())).collect(Collectors.joining("\n  /")).replace("\n  /  ", "\n  /"))
                    .append(".\n\n");
        }
        coded.stream().map(SpssSyntax::missing).filter(line -> !line.isEmpty()).forEach(text::append);
        coded.stream().filter(one -> one.option() == null && one.values().stream().filter(value -> !value.missing()).count() > 2)
                .forEach(one -> text.append("VARIABLE LEVEL ").append(one.name()).append(" (ORDINAL).\n"));
        return text.append("\nEXECUTE.\n").toString();
    }

    private String format(Variable variable) {
        return switch (variable.kind()) {
            case CODE -> "F3.0";
            case NUMBER -> variable.asked() && variable.option() == null ? "F16.4" : "F8.0";
            case DAY -> "SDATE10";
            case WORDS -> "A" + Math.max(1, Math.min(LONGEST_WORDS, widths.getOrDefault(variable.name(), SHORT_WORDS)));
        };
    }

    /** Where each option has a variable, the question and the option. */
    private String label(Variable variable) {
        return variable.option() == null ? variable.label().in(language) : variable.label().in(language) + " | " + variable.question().in(language);
    }

    /** At most three values, or a range, may be missing; a range may hold none that counts. */
    private static String missing(Variable variable) {
        List<Integer> missing = variable.values().stream().filter(Variable.Value::missing).map(Variable.Value::code).sorted().toList();
        if (missing.isEmpty()) {
            return "";
        }
        String line = "MISSING VALUES " + variable.name();
        if (missing.size() <= MOST_MISSING) {
            return line + " (" + missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ").\n";
        }
        int low = missing.get(0);
        int high = missing.get(missing.size() - 1);
        boolean between = variable.values().stream().anyMatch(value -> !value.missing() && value.code() > low && value.code() < high);
        if (!between) {
            return line + " (" + low + " THRU " + high + ").\n";
        }
        return "RECODE " + variable.name() + " (" + missing.stream().skip(MOST_MISSING).map(String::valueOf).collect(Collectors.joining(", ")) + " = SYSMIS).\n"
                + line + " (" + missing.stream().limit(MOST_MISSING).map(String::valueOf).collect(Collectors.joining(", ")) + ").\n";
    }

    /** In single quotes, those within doubled, in one line. */
    static String quoted(String text) {
        return "'" + plain(text).replace("'", "''") + "'";
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** So many bytes at most, never half a letter. */
    static String cut(String text, int bytes) {
        String plain = plain(text);
        if (plain.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return plain;
        }
        int left = bytes - MORE.getBytes(StandardCharsets.UTF_8).length;
        List<Integer> kept = new ArrayList<>();
        for (int letter : plain.codePoints().toArray()) {
            left -= Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            kept.add(letter);
        }
        return kept.stream().map(Character::toString).collect(Collectors.joining()).strip() + MORE;
    }
}
