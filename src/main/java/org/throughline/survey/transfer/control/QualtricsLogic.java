package org.throughline.survey.transfer.control;

import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Qualtrics' display and branch logic: sets of expressions, each joined to what stands before it by And or Or. */
final class QualtricsLogic {

    private static final Pattern LOCATOR = Pattern.compile("q://([^/]+)/([A-Za-z]+)(?:/([^/]+))?(?:/([^/]+))?");

    private QualtricsLogic() {}

    /** @param tag the name of a question's items by its id */
    static Formula read(JsonObject logic, UnaryOperator<String> tag) throws Formula.Beyond {
        if (!Json.text(logic, "Type").equals("BooleanExpression")) {
            throw new Formula.Beyond(Json.text(logic, "Type"));
        }
        Formula all = null;
        for (JsonObject set : numbered(logic)) {
            Formula one = null;
            for (JsonObject expression : numbered(set)) {
                Formula next = expression(expression, tag);
                boolean or = Json.text(expression, "Conjuction").equals("Or");
                one = one == null ? next : or ? new Formula.Any(List.of(one, next)) : new Formula.All(List.of(one, next));
            }
            if (one == null) {
                throw new Formula.Beyond("{}");
            }
            boolean or = Json.text(set, "Type").equals("OrIf") || Json.text(set, "Type").equals("ElseIf");
            all = all == null ? one : or ? new Formula.Any(List.of(all, one)) : new Formula.All(List.of(all, one));
        }
        if (all == null) {
            throw new Formula.Beyond("{}");
        }
        return all;
    }

    /** The entries "0", "1" and so on of an object that has others too. */
    private static List<JsonObject> numbered(JsonObject of) {
        List<JsonObject> entries = new ArrayList<>();
        for (int i = 0; of.get(String.valueOf(i)) instanceof JsonObject entry; i++) {
            entries.add(entry);
        }
        return entries;
    }

    private static Formula expression(JsonObject expression, UnaryOperator<String> tag) throws Formula.Beyond {
        Matcher locator = LOCATOR.matcher(Json.text(expression, "LeftOperand"));
        String operator = Json.text(expression, "Operator");
        if (!Json.text(expression, "LogicType").equals("Question") || !locator.matches()) {
            throw new Formula.Beyond(Json.text(expression, "LogicType"));
        }
        String question = tag.apply(URLDecoder.decode(locator.group(1), StandardCharsets.UTF_8));
        String kind = locator.group(2);
        String first = locator.group(3);
        String second = locator.group(4);
        if (kind.equals("SelectableChoice") && first != null && (operator.equals("Selected") || operator.equals("NotSelected"))) {
            // of a matrix the row comes first, then the answer
            Formula chosen = second == null ? new Formula.Chosen(question, first) : new Formula.Chosen(question + "_" + first, second);
            return operator.equals("Selected") ? chosen : new Formula.Not(chosen);
        }
        if (kind.equals("ChoiceTextEntryValue") || kind.equals("ChoiceNumericEntryValue")) {
            return entered(first == null ? question : question + "_" + first, operator, Json.text(expression, "RightOperand"));
        }
        throw new Formula.Beyond(kind + " " + operator);
    }

    private static Formula entered(String name, String operator, String value) throws Formula.Beyond {
        return switch (operator) {
            case "EqualTo" -> new Formula.Compare(name, "=", value);
            case "NotEqualTo" -> new Formula.Compare(name, "<>", value);
            case "GreaterThan" -> new Formula.Compare(name, ">", value);
            case "GreaterThanOrEqual" -> new Formula.Compare(name, ">=", value);
            case "LessThan" -> new Formula.Compare(name, "<", value);
            case "LessThanOrEqual" -> new Formula.Compare(name, "<=", value);
            case "NotEmpty" -> new Formula.Answered(name);
            case "Empty" -> new Formula.Not(new Formula.Answered(name));
            default -> throw new Formula.Beyond(operator);
        };
    }

    /** As Qualtrics itself describes it. */
    static String words(JsonObject logic) {
        List<String> words = new ArrayList<>();
        for (JsonObject set : numbered(logic)) {
            for (JsonObject expression : numbered(set)) {
                words.add(PlainText.of(Json.text(expression, "Description")));
            }
        }
        return String.join(" ", words);
    }
}
