package org.throughline.district.roster.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of one record as typed values. What cannot be read becomes null and a problem; whether that refuses the
 * row is known when all cells were asked for.
 */
final class RowCells {

    /** Most characters of a text; longer ones are cut. */
    static final int LONGEST = 255;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z./@_-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u00a0\ufeff]");
    private static final Pattern USER_ID = Pattern.compile("\\{([^:{}]+):([^{}]+)}");
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "t");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "f");

    private final String file;
    private final Header header;
    private final RecordCells record;
    private final List<Problem> problems = new ArrayList<>();
    private boolean lenient;

    RowCells(String file, Header header, RecordCells record) {
        this.file = file;
        this.header = header;
        this.record = record;
    }

    /** From here on, nothing but the id is asked of the row: it is to be deleted. */
    void askLittle() {
        lenient = true;
    }

    long line() {
        return record.line();
    }

    List<Problem> problems() {
        return problems;
    }

    boolean refused() {
        return problems.stream().anyMatch(Problem::refused);
    }

    void add(String column, String value, Deviation deviation, Object... parameters) {
        if (lenient && deviation.kind() == Deviation.Kind.REFUSED) {
            return;
        }
        problems.add(new Problem(file, line(), header.spelling(column), value, deviation, Problem.texts(parameters)));
    }

    /** Without control characters and spaces around; null if nothing is left. */
    String raw(String column) {
        String written = written(column);
        FileShape shape = header.shape();
        if (shape == null) {
            return written;
        }
        String meant = shape.meant(column, written);
        return meant == null ? header.presumed(column) : meant;
    }

    private String written(String column) {
        int place = header.place(column);
        String value = place < 0 ? null : record.value(place);
        if (value == null) {
            return null;
        }
        // a regular expression for each cell would take half of the time of reading
        String clean = (isPlain(value) ? value : CONTROL.matcher(value).replaceAll(" ")).strip();
        return clean.isEmpty() ? null : clean;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private <T> T required(String column, T value) {
        if (value == null && header.requires(column) && raw(column) == null) {
            add(column, "", Deviation.VALUE_MISSING);
        }
        return value;
    }

    String text(String column) {
        String text = raw(column);
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        add(column, text, Deviation.VALUE_CUT, LONGEST);
        return Problem.cut(text, LONGEST);
    }

    String requiredText(String column) {
        return required(column, text(column));
    }

    /** The row's own id; null and a refusal where it is none. */
    String sourceId() {
        return sourceId(null);
    }

    /** @param otherwise for a row without one, or null */
    String sourceId(String otherwise) {
        String id = raw("sourcedId");
        if (id == null && otherwise != null) {
            return otherwise;
        }
        if (id == null) {
            add("sourcedId", "", Deviation.VALUE_MISSING);
            return null;
        }
        return isId("sourcedId", id, Deviation.ID_UNREADABLE) ? id : null;
    }

    private boolean isId(String column, String id, Deviation otherwise) {
        if (!ID.matcher(id).matches()) {
            add(column, id, otherwise);
            return false;
        }
        if (id.length() > LONGEST) {
            boolean refuses = otherwise.kind() == Deviation.Kind.REFUSED;
            add(column, id, refuses ? Deviation.ID_TOO_LONG : otherwise, id.length(), LONGEST);
            return false;
        }
        return true;
    }

    String requiredReference(String column) {
        String id = required(column, raw(column));
        return id != null && isId(column, id, Deviation.REFERENCE_UNREADABLE) ? id : null;
    }

    String reference(String column) {
        String id = raw(column);
        return id != null && isId(column, id, Deviation.REFERENCE_IGNORED) ? id : null;
    }

    List<String> references(String column) {
        return list(column).stream().filter(id -> isId(column, id, Deviation.REFERENCE_IGNORED)).toList();
    }

    List<String> requiredReferences(String column) {
        List<String> ids = references(column);
        if (ids.isEmpty() && header.requires(column)) {
            add(column, "", Deviation.VALUE_MISSING);
        }
        return ids;
    }

    /** Parts between commas, each once, at most 255 characters each. */
    List<String> list(String column) {
        String text = raw(column);
        if (text == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",")) {
            String plain = Problem.cut(part.strip(), LONGEST);
            if (!plain.isEmpty() && !parts.contains(plain)) {
                parts.add(plain);
            }
        }
        return parts;
    }

    /** Grades with two digits or in capitals, and KG for kindergarten, so that they compare. */
    List<String> grades() {
        return list("grades").stream().map(RowCells::grade).distinct().toList();
    }

    static String grade(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.length() == 1 && Character.isDigit(upper.charAt(0))) {
            return "0" + upper;
        }
        return upper.equals("K") || upper.equals("KINDERGARTEN") ? "KG" : upper;
    }

    List<UserIdentifier> userIds() {
        String text = raw("userIds");
        if (text == null) {
            return List.of();
        }
        List<UserIdentifier> ids = new ArrayList<>();
        Matcher pairs = USER_ID.matcher(text);
        while (pairs.find()) {
            ids.add(new UserIdentifier(Problem.cut(pairs.group(1).strip(), LONGEST),
                    Problem.cut(pairs.group(2).strip(), LONGEST)));
        }
        String rest = USER_ID.matcher(text).replaceAll("").replaceAll("[,\\s]", "");
        if (!rest.isEmpty()) {
            add("userIds", text, Deviation.USER_IDS_IGNORED);
        }
        return ids;
    }

    String term(String column, Terms terms) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<String> term = terms.term(text);
        if (term.isPresent()) {
            if (!term.get().equals(text)) {
                add(column, text, Deviation.VALUE_SPELLING, term.get());
            }
            return term.get();
        }
        boolean extension = text.toLowerCase(Locale.ROOT).startsWith("ext:");
        add(column, text, extension ? Deviation.VALUE_EXTENSION : Deviation.VALUE_UNKNOWN);
        return text;
    }

    String requiredTerm(String column, Terms terms) {
        return required(column, term(column, terms));
    }

    /** Null where it is blank or cannot be read. */
    Boolean flag(String column) {
        return flag(column, Deviation.FLAG_IGNORED);
    }

    Boolean requiredFlag(String column) {
        return required(column, flag(column, Deviation.FLAG_UNREADABLE));
    }

    private Boolean flag(String column, Deviation otherwise) {
        String text = raw(column);
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            add(column, text, otherwise);
            return null;
        }
        boolean yes = YES.contains(lower);
        if (!text.equals(String.valueOf(yes))) {
            add(column, text, Deviation.FLAG_SPELLING, yes);
        }
        return yes;
    }

    LocalDate date(String column) {
        String text = raw(column);
        if (text == null) {
            return null;
        }
        Optional<WrittenDate> date = WrittenDate.read(text, header.shape() == null ? DateOrder.USUAL : header.shape().dates());
        if (date.isEmpty()) {
            add(column, text, Deviation.DATE_UNREADABLE);
            return null;
        }
        if (!date.get().exact()) {
            add(column, text, Deviation.DATE_FORMAT, date.get().date());
        }
        return date.get().date();
    }

    LocalDate requiredDate(String column) {
        return required(column, date(column));
    }

    /** Refuses the row if both dates are there and the second is before the first. */
    void requireOrder(String firstColumn, LocalDate first, String secondColumn, LocalDate second) {
        if (first != null && second != null && second.isBefore(first)) {
            add(secondColumn, second.toString(), Deviation.DATES_ORDER, firstColumn, first);
        }
    }

    /** The year in which the school year ends. */
    Integer schoolYear() {
        String text = required("schoolYear", raw("schoolYear"));
        if (text == null) {
            return null;
        }
        Optional<WrittenYear> year = WrittenYear.read(text);
        if (year.isEmpty()) {
            add("schoolYear", text, Deviation.SCHOOL_YEAR_UNREADABLE);
            return null;
        }
        if (!year.get().exact()) {
            add("schoolYear", text, Deviation.SCHOOL_YEAR_RANGE, year.get().year());
        }
        return year.get().year();
    }
}
