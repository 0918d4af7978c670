package org.throughline.survey.paper.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.Item;

/**
 * Conditions as people read them on paper: by the numbers that the questions have there and the words of their options.
 *
 * @param numbers by the codes of the items
 * @param items   by their codes
 */
record ConditionWords(TextBundle texts, PaperWords words, Map<String, Integer> numbers, Map<String, Item> items) {

    String said(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), "paper.when.and");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), "paper.when.or");
        }
        if (condition instanceof Condition.Not not) {
            return texts.of("paper.when.not", grouped(not.part()));
        }
        if (condition instanceof Condition.Answered answered) {
            return texts.of("paper.when.answered", number(answered.item()));
        }
        if (condition instanceof Condition.Has has) {
            return texts.of("paper.when.has", number(has.item()), option(has.item(), has.value()));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            String those = oneOf.these().stream().map(one -> value(oneOf.item(), one)).collect(Collectors.joining(" " + texts.get("paper.when.or") + " "));
            return texts.of("paper.when.EQUAL", number(oneOf.item()), those);
        }
        if (condition instanceof Condition.Compared compared) {
            return texts.of("paper.when." + compared.how(), number(compared.item()), value(compared.item(), compared.with()));
        }
        return "";
    }

    private String joined(List<Condition> parts, String how) {
        return parts.stream().map(part -> parts.size() > 1 ? grouped(part) : said(part)).collect(Collectors.joining(" " + texts.get(how) + " "));
    }

    /** What is itself made of several stands in brackets. */
    private String grouped(Condition part) {
        boolean several = part instanceof Condition.All || part instanceof Condition.Any;
        return several ? "(" + said(part) + ")" : said(part);
    }

    private String number(String item) {
        return String.valueOf(numbers.get(item));
    }

    private String value(String item, Condition.Constant with) {
        if (with.number() == null) {
            return texts.of("paper.when.quoted", with.text());
        }
        boolean whole = with.number().stripTrailingZeros().scale() <= 0 && with.number().abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return !whole || items.get(item).type().isTyped() ? with.number().toPlainString() : option(item, with.number().intValue());
    }

    private String option(String item, int value) {
        return items.get(item).option(value).map(option -> texts.of("paper.when.quoted", words.in(option.label()))).orElse(String.valueOf(value));
    }
}
