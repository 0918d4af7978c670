package org.throughline.survey.answer.entity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and days as people type them. */
public final class Typed {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** A comma before exactly three digits parts thousands, any other comma decimals. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

    private Typed() {}

    /** A number with up to twelve digits before and six behind the point, in any script's digits; a comma may part decimals. */
    public static Optional<BigDecimal> number(String typed) {
        String plain = digits(typed).replace('\u066b', '.').replace("\u066c", "").replace('\u2212', '-').replaceAll("[\\s\u00a0\u202f\u2019]", "");
        String pointed = THOUSANDS.matcher(plain).matches() ? plain.replace(",", "") : plain.replace(',', '.');
        return NUMBER.matcher(pointed).matches() ? Optional.of(new BigDecimal(pointed)) : Optional.empty();
    }

    /** A day as browsers send it, 2027-03-31. */
    public static Optional<LocalDate> day(String typed) {
        String plain = digits(typed).strip();
        if (!DAY.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(plain));
        } catch (DateTimeException nonesuch) {
            return Optional.empty();
        }
    }

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String digits(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().forEach(point -> plain.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return plain.toString();
    }
}
