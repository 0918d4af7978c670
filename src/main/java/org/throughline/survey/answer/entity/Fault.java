package org.throughline.survey.answer.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Limits;
import org.throughline.survey.instrument.entity.Option;

/**
 * Why an answer cannot stand.
 *
 * @param limit what it should have kept to, a number or a day; null where there is nothing to say
 */
public record Fault(Reason reason, Object limit) {

    /** Each is a message key, {@code survey.answer.fault.MISSING}, with the limit. */
    public enum Reason { MISSING, NO_NUMBER, NOT_WHOLE, TOO_LOW, TOO_HIGH, NO_DAY, TOO_EARLY, TOO_LATE, TOO_LONG, OTHER_FORM, TOO_FEW, TOO_MANY, EITHER_OR, PLACE_TWICE }

    /** What is wrong with an answer, or with there being none. */
    public static Optional<Fault> of(Item item, Given givenOrNull) {
        if (givenOrNull == null) {
            return item.asking().required() ? because(Reason.MISSING) : Optional.empty();
        }
        Limits limits = item.asking().limits();
        if (givenOrNull.words() == null) {
            return item.type().takesSeveral() ? ofSeveral(item, limits, givenOrNull) : Optional.empty();
        }
        return switch (item.type()) {
            case NUMBER -> Typed.number(givenOrNull.words()).map(number -> ofNumber(limits, number)).orElse(because(Reason.NO_NUMBER));
            case DATE -> Typed.day(givenOrNull.words()).map(day -> ofDay(limits, day)).orElse(because(Reason.NO_DAY));
            default -> ofWords(item, limits, givenOrNull.words());
        };
    }

    private static Optional<Fault> ofNumber(Limits limits, BigDecimal number) {
        if (limits.whole() && number.stripTrailingZeros().scale() > 0) {
            return because(Reason.NOT_WHOLE);
        }
        if (limits.low() != null && number.compareTo(limits.low()) < 0) {
            return because(Reason.TOO_LOW, limits.low());
        }
        return limits.high() != null && number.compareTo(limits.high()) > 0 ? because(Reason.TOO_HIGH, limits.high()) : Optional.empty();
    }

    private static Optional<Fault> ofDay(Limits limits, LocalDate day) {
        if (limits.from() != null && day.isBefore(limits.from())) {
            return because(Reason.TOO_EARLY, limits.from());
        }
        return limits.until() != null && day.isAfter(limits.until()) ? because(Reason.TOO_LATE, limits.until()) : Optional.empty();
    }

    private static Optional<Fault> ofWords(Item item, Limits limits, String words) {
        if (limits.longest() != null && words.codePointCount(0, words.length()) > limits.longest()) {
            return because(Reason.TOO_LONG, limits.longest());
        }
        return item.type() == ItemType.LINE && !limits.matches(words) ? because(Reason.OTHER_FORM) : Optional.empty();
    }

    private static Optional<Fault> ofSeveral(Item item, Limits limits, Given given) {
        List<Integer> values = given.values();
        long apart = values.stream().filter(value -> item.option(value).filter(Option::apart).isPresent()).count();
        if (apart > 0) {
            return values.size() > 1 ? because(Reason.EITHER_OR) : Optional.empty();
        }
        if (given.places() != null && given.places().stream().distinct().count() < values.size()) {
            return because(Reason.PLACE_TWICE);
        }
        if (limits.fewest() != null && values.size() < limits.fewest()) {
            return because(Reason.TOO_FEW, limits.fewest());
        }
        return limits.most() != null && values.size() > limits.most() ? because(Reason.TOO_MANY, limits.most()) : Optional.empty();
    }

    private static Optional<Fault> because(Reason reason) {
        return because(reason, null);
    }

    private static Optional<Fault> because(Reason reason, Object limit) {
        return Optional.of(new Fault(reason, limit));
    }
}
