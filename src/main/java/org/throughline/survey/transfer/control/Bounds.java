package org.throughline.survey.transfer.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;

/** Conditions on an answer itself, as "at least 18 and at most 120", as limits. */
final class Bounds {

    private BigDecimal low;
    private BigDecimal high;
    private final boolean whole;
    private LocalDate from;
    private LocalDate until;

    private Bounds(Limits before) {
        low = before.low();
        high = before.high();
        whole = before.whole();
        from = before.from();
        until = before.until();
    }

    /**
     * The limits that are there narrowed by the formula; its name of the item is {@link FormulaReader#SELF} or its own.
     * Throws Beyond where no limits say the same.
     */
    static Limits narrowed(Limits before, Formula formula, String own, ItemType type) throws Formula.Beyond {
        if (formula == null) {
            return before;
        }
        Bounds bounds = new Bounds(before);
        bounds.take(formula, own, type);
        if (bounds.low != null && bounds.high != null && bounds.low.compareTo(bounds.high) > 0) {
            throw new Formula.Beyond(bounds.low + " > " + bounds.high);
        }
        return new Limits(bounds.low, bounds.high, bounds.whole, bounds.from, bounds.until, before.longest(), before.pattern(), before.fewest(), before.most());
    }

    private void take(Formula formula, String own, ItemType type) throws Formula.Beyond {
        if (formula instanceof Formula.All all) {
            for (Formula part : all.parts()) {
                take(part, own, type);
            }
        } else if (formula instanceof Formula.Compare compare && (compare.name().equals(FormulaReader.SELF) || compare.name().equals(own))) {
            if (type == ItemType.NUMBER) {
                number(compare);
            } else if (type == ItemType.DATE) {
                day(compare);
            } else {
                throw new Formula.Beyond(compare.toString());
            }
        } else {
            throw new Formula.Beyond(formula.toString());
        }
    }

    private void number(Formula.Compare compare) throws Formula.Beyond {
        BigDecimal bound = Meanings.number(compare.value());
        boolean strict = compare.operator().equals("<") || compare.operator().equals(">");
        if (strict && !(whole && bound.stripTrailingZeros().scale() <= 0)) {
            throw new Formula.Beyond(compare.toString());
        }
        switch (compare.operator()) {
            case ">=" -> low = bound;
            case ">" -> low = bound.add(BigDecimal.ONE);
            case "<=" -> high = bound;
            case "<" -> high = bound.subtract(BigDecimal.ONE);
            default -> throw new Formula.Beyond(compare.toString());
        }
    }

    private void day(Formula.Compare compare) throws Formula.Beyond {
        try {
            LocalDate day = LocalDate.parse(compare.value());
            switch (compare.operator()) {
                case ">=" -> from = day;
                case ">" -> from = day.plusDays(1);
                case "<=" -> until = day;
                case "<" -> until = day.minusDays(1);
                default -> throw new Formula.Beyond(compare.toString());
            }
        } catch (DateTimeException e) {
            throw new Formula.Beyond(compare.value());
        }
    }
}
