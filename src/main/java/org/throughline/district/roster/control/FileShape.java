package org.throughline.district.roster.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * How a file that is not OneRoster is read as if it were.
 *
 * @param fileName    as it was when somebody said so
 * @param headers   of the file for which somebody said so
 * @param columns     OneRoster's column by the header, as {@link #plain} leaves it; '' for one that is not read
 * @param constants   what a column holds in every row, or in rows where it is blank
 * @param words       by column, what a word of the file means in OneRoster's words, in small letters
 */
public record FileShape(String fileName, List<String> headers, RosterKind kind, Map<String, String> columns, Map<String, String> constants,
        Map<String, Map<String, String>> words, DateOrder dates) {

    public FileShape {
        headers = List.copyOf(headers);
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        words = Map.copyOf(words);
    }

    /** A header without what spelling changes. */
    public static String plain(String header) {
        return Header.plain(header);
    }

    /** The same for files with the same headers, however they order them. */
    public static String fingerprint(Iterable<String> headers) {
        return String.join("|", new TreeSet<>(StreamSupport.stream(headers.spliterator(), false)
                .map(FileShape::plain).filter(plain -> !plain.isEmpty()).toList()));
    }

    String fingerprint() {
        return fingerprint(headers);
    }

    /** Whether some header or a constant fills the column. */
    public boolean holds(String column) {
        return columns.containsValue(column) || constants.containsKey(column);
    }

    /**
     * The columns without which no row can be read.
     *
     * @param usersCarryRoles whether users come with their role, as in OneRoster 1.1
     */
    public List<String> missing(boolean usersCarryRoles) {
        return kind.leastRequired(usersCarryRoles ? RosterVersion.ONEROSTER_1_1 : RosterVersion.ONEROSTER_1_2).stream()
                .filter(column -> !holds(column) && !kind.presumed().containsKey(column)).toList();
    }

    /** A column that is never read nor shown. */
    public static boolean isPassword(String header) {
        return plain(header).contains("password");
    }

    /** The name without digits, signs and its ending, which exports change from day to day. */
    static String stem(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.[a-z]+$", "").replaceAll("[^\\p{L}]", "");
    }

    /** What a cell means. */
    String meant(String column, String value) {
        if (value == null) {
            return constants.get(column);
        }
        Map<String, String> ofColumn = words.get(column);
        return ofColumn == null ? value : ofColumn.getOrDefault(value.toLowerCase(Locale.ROOT), value);
    }
}
