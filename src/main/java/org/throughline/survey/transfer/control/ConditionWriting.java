package org.throughline.survey.transfer.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.survey.instrument.entity.Condition;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Option;

/**
 * Says our conditions in the words of LimeSurvey or of XLSForm. Of an item without an answer ours hold nothing true; where
 * theirs would, being answered is asked as well.
 */
final class ConditionWriting {

    /** How an item is called there. */
    record Named(String name, ItemType type, Map<Integer, String> options) {}

    private final Map<String, Named> names;
    private final boolean limeSurvey;

    ConditionWriting(Map<String, Named> names, boolean limeSurvey) {
        this.names = names;
        this.limeSurvey = limeSurvey;
    }

    /** "" where it always holds. Throws Beyond where the other side can't say it. */
    String said(Condition condition) throws Formula.Beyond {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return (limeSurvey ? "!(" : "not(") + said(not.part()) + ")";
        }
        if (condition instanceof Condition.Compared compared) {
            return compared(compared.item(), compared.how(), compared.with());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            StringBuilder any = new StringBuilder();
            for (Condition.Constant one : oneOf.these()) {
                any.append(any.isEmpty() ? "" : " or ").append(compared(oneOf.item(), Condition.Comparison.EQUAL, one));
            }
            return "(" + any + ")";
        }
        if (condition instanceof Condition.Has has) {
            return chosen(has);
        }
        return condition instanceof Condition.Answered answered ? answered(named(answered.item())) : "";
    }

    private String joined(List<Condition> parts, String by) throws Formula.Beyond {
        StringBuilder all = new StringBuilder();
        for (Condition part : parts) {
            all.append(all.isEmpty() ? "" : by).append(said(part));
        }
        return "(" + all + ")";
    }

    private Named named(String item) throws Formula.Beyond {
        Named named = names.get(item);
        if (named == null) {
            throw new Formula.Beyond(item);
        }
        return named;
    }

    private String reference(Named named) {
        return limeSurvey ? named.name() + ".NAOK" : "${" + named.name() + "}";
    }

    private String answered(Named named) {
        if (!limeSurvey) {
            return reference(named) + " != ''";
        }
        return named.type().takesSeveral() ? "count(that." + named.name() + ".NAOK) > 0" : "!is_empty(" + reference(named) + ")";
    }

    private String chosen(Condition.Has has) throws Formula.Beyond {
        Named named = named(has.item());
        String option = named.options().get(has.value());
        if (option == null || named.type() == ItemType.RANKING) {
            throw new Formula.Beyond(has.toString());
        }
        if (named.type() != ItemType.MULTIPLE) {
            return compared(has.item(), Condition.Comparison.EQUAL, new Condition.Constant(BigDecimal.valueOf(has.value()), null));
        }
        return limeSurvey ? named.name() + "_" + option + ".NAOK == \"Y\"" : "selected(" + reference(named) + ", '" + option + "')";
    }

    private String compared(String item, Condition.Comparison how, Condition.Constant with) throws Formula.Beyond {
        Named named = named(item);
        if (named.type().takesSeveral() || named.type() == ItemType.DATE) {
            throw new Formula.Beyond(item);
        }
        boolean typed = named.type().isTyped() || named.type() == ItemType.TEN;
        boolean equal = how == Condition.Comparison.EQUAL || how == Condition.Comparison.OTHER;
        String value;
        if (with.number() == null) {
            if (with.text().contains("'") || with.text().contains("\"")) {
                throw new Formula.Beyond(with.text());
            }
            value = quoted(with.text());
        } else if (typed) {
            value = with.number().toPlainString();
        } else if (equal) {
            String option = with.number().scale() <= 0 ? named.options().get(with.number().intValue()) : null;
            if (option == null) {
                throw new Formula.Beyond(item + " = " + with);
            }
            value = quoted(option);
        } else {
            throw new Formula.Beyond(item + " < " + with);
        }
        String said = reference(named) + " " + sign(how) + " " + value;
        boolean trueOfNothing = how == Condition.Comparison.OTHER
                || limeSurvey && (how == Condition.Comparison.LESS || how == Condition.Comparison.AT_MOST);
        return trueOfNothing ? "(" + answered(named) + " and " + said + ")" : said;
    }

    private String quoted(String text) {
        return limeSurvey ? "\"" + text + "\"" : "'" + text + "'";
    }

    private String sign(Condition.Comparison how) {
        return switch (how) {
            case EQUAL -> limeSurvey ? "==" : "=";
            case OTHER -> "!=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
        };
    }

    /** The options of an item by the names they get there. */
    static Map<Integer, String> numbered(List<Option> options, String prefix) {
        return options.stream().collect(Collectors.toMap(Option::value, option -> prefix + option.value()));
    }
}
