package org.throughline.survey.transfer.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.ItemType;

/**
 * Says conditions of other programs in our words. There an answer that is missing differs from every value, here nothing
 * is true of it; so "differs" becomes "not equal", which holds of a missing answer too.
 */
final class Meanings {

    private final Map<String, Meaning> byName;

    Meanings(Map<String, Meaning> byName) {
        this.byName = byName;
    }

    /**
     * What a name stands for.
     *
     * @param values the values of its options by the codes of the file
     * @param option the one option that the name speaks of, or null
     */
    record Meaning(String item, ItemType type, Map<String, Integer> values, Integer option) {}

    String said(Formula formula) throws Formula.Beyond {
        if (formula instanceof Formula.All all) {
            return joined(all.parts(), " and ");
        }
        if (formula instanceof Formula.Any any) {
            return joined(any.parts(), " or ");
        }
        if (formula instanceof Formula.Not not) {
            return not.inner() instanceof Formula.Not twice ? said(twice.inner()) : "not (" + said(not.inner()) + ")";
        }
        if (formula instanceof Formula.Answered answered) {
            return meaning(answered.name()).option() == null ? meaning(answered.name()).item() + " answered" : compared(answered.name(), "<>", "");
        }
        if (formula instanceof Formula.Chosen chosen) {
            return compared(chosen.name(), "=", chosen.value());
        }
        Formula.Compare compare = (Formula.Compare) formula;
        return compared(compare.name(), compare.operator(), compare.value());
    }

    private String joined(List<Formula> parts, String by) throws Formula.Beyond {
        StringBuilder all = new StringBuilder();
        for (Formula part : parts) {
            all.append(all.isEmpty() ? "" : by).append('(').append(said(part)).append(')');
        }
        return all.toString();
    }

    private Meaning meaning(String name) throws Formula.Beyond {
        Meaning meaning = byName.get(name);
        if (meaning == null) {
            throw new Formula.Beyond(name);
        }
        return meaning;
    }

    private String compared(String name, String operator, String value) throws Formula.Beyond {
        Meaning of = meaning(name);
        if (operator.equals("<>")) {
            return value.isEmpty() && of.option() == null ? of.item() + " answered" : "not (" + compared(name, "=", value) + ")";
        }
        if (of.option() != null) {
            return flag(of, operator, value);
        }
        if (value.isBlank()) {
            if (!operator.equals("=")) {
                throw new Formula.Beyond(name + " " + operator + " ''");
            }
            return "not (" + of.item() + " answered)";
        }
        return switch (of.type()) {
            case MULTIPLE -> of.item() + " has " + single(of, operator, value);
            case NUMBER, TEN -> of.item() + " " + operator + " " + number(value).toPlainString();
            case LINE, TEXT -> text(of, operator, value);
            case RANKING, DATE, INFORMATION -> throw new Formula.Beyond(name + " " + operator + " " + value);
            default -> option(of, operator, value);
        };
    }

    private static String flag(Meaning of, String operator, String value) throws Formula.Beyond {
        if (!operator.equals("=") || !(value.isBlank() || value.equals("Y") || value.equals("1"))) {
            throw new Formula.Beyond(of.item() + " " + operator + " " + value);
        }
        String has = of.item() + " has " + of.option();
        return value.isBlank() ? "not (" + has + ")" : has;
    }

    private static int single(Meaning of, String operator, String value) throws Formula.Beyond {
        Integer known = of.values().get(value);
        if (known == null || !operator.equals("=")) {
            throw new Formula.Beyond(of.item() + " " + operator + " " + value);
        }
        return known;
    }

    private static String option(Meaning of, String operator, String value) throws Formula.Beyond {
        if (operator.equals("=")) {
            return of.item() + " = " + single(of, operator, value);
        }
        BigDecimal bound = number(value);
        StringBuilder fitting = new StringBuilder();
        for (Map.Entry<String, Integer> each : of.values().entrySet().stream().sorted(Map.Entry.comparingByValue()).collect(Collectors.toList())) {
            if (holds(number(each.getKey()).compareTo(bound), operator)) {
                fitting.append(fitting.isEmpty() ? "" : ", ").append(each.getValue());
            }
        }
        if (fitting.isEmpty()) {
            throw new Formula.Beyond(of.item() + " " + operator + " " + value);
        }
        return of.item() + " in (" + fitting + ")";
    }

    private static boolean holds(int sign, String operator) {
        return switch (operator) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            default -> sign >= 0;
        };
    }

    private static String text(Meaning of, String operator, String value) throws Formula.Beyond {
        if (!operator.equals("=")) {
            throw new Formula.Beyond(of.item() + " " + operator + " " + value);
        }
        return of.item() + " = '" + value.replace("'", "''") + "'";
    }

    static BigDecimal number(String value) throws Formula.Beyond {
        if (!value.strip().matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            throw new Formula.Beyond(value);
        }
        return new BigDecimal(value.strip());
    }
}
