package org.throughline.district.roster.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year by the year in which it ends, as exports write it: {@code 2026} as specified; also {@code 2025-2026}
 * and {@code 2025-26}, with a slash too.
 *
 * @param exact whether it was written as specified
 */
record WrittenYear(int year, boolean exact) {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-/\u2013]\\s*(\\d{4}|\\d{2}))?");

    static Optional<WrittenYear> read(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        String second = years.group(2);
        int year = second == null ? first : first + 1;
        boolean follows = second == null || String.valueOf(year).endsWith(second);
        boolean likely = year >= WrittenDate.FIRST_YEAR && year <= WrittenDate.LAST_YEAR;
        return follows && likely ? Optional.of(new WrittenYear(year, second == null)) : Optional.empty();
    }
}
