package org.throughline.district.roster.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exports write it: {@code 2018-08-27} as specified; also {@code 8/27/2018}, month first, {@code 20180827}
 * and a date with a time after it, of which the time is left out. Years from 1900 to 2100.
 *
 * @param exact whether it was written as specified
 */
public record WrittenDate(LocalDate date, boolean exact) {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private static final Pattern TIME_AFTER = Pattern.compile("(.*\\d)(?:T|\\s+)\\d{1,2}:\\d\\d.*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final DateTimeFormatter AMERICAN = strict("M/d/uuuu");
    private static final DateTimeFormatter DIGITS = strict("uuuuMMdd");

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    public static Optional<WrittenDate> read(String text) {
        return read(text, DateOrder.USUAL);
    }

    /** The same where the order is known beforehand: a date in that order is exact. */
    static Optional<WrittenDate> read(String text, DateOrder order) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (order == DateOrder.DAY_FIRST && dayFirst.matches()) {
            try {
                LocalDate date = LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)));
                return Optional.of(new WrittenDate(date, true)).filter(read -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        try {
            LocalDate date = parse(withoutTime(text));
            return Optional.of(new WrittenDate(date, date.toString().equals(text)))
                    .filter(read -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withoutTime(String text) {
        Matcher time = TIME_AFTER.matcher(text);
        return text.indexOf(':') > 0 && time.matches() ? time.group(1) : text;
    }

    private static LocalDate parse(String text) {
        // nearly all dates have this form, and a formatter takes five times as long
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                    Integer.parseInt(iso.group(3)));
        }
        return LocalDate.parse(text, text.indexOf('/') > 0 ? AMERICAN : DIGITS);
    }
}
