package org.throughline.district.attribute.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.district.roster.control.WrittenDate;

/** Makes facts of the rows of a file, and notes what of them cannot be read. */
final class FactRows implements AttributeText.Reader {

    static final char UNIT_SEPARATOR = '\u001f';

    private static final int LONGEST = 255;
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "t", "x", "given", "granted", "sí", "si");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "f", "refused", "denied");
    private static final Set<String> ENDED = Set.of("ended", "end", "tobedeleted", "inactive", "deleted", "expired", "withdrawn");
    private static final Set<String> ACTIVE = Set.of("active", "");

    private final AttributeKind kind;
    private final List<String> headers;
    private final List<String> columns;
    private final List<StagedFact> facts = new ArrayList<>();
    private final List<AttributeProblem> problems = new ArrayList<>();
    private int rows;
    private int line;
    private List<String> cells;
    private boolean refused;

    FactRows(AttributeKind kind, List<String> headers, List<String> columns) {
        this.kind = kind;
        this.headers = headers;
        this.columns = columns;
    }

    List<StagedFact> facts() {
        return facts;
    }

    List<AttributeProblem> problems() {
        return problems;
    }

    int rows() {
        return rows;
    }

    @Override
    public boolean read(int at, List<String> record) {
        rows++;
        line = at;
        cells = record;
        refused = false;
        String person = cell(AttributeColumn.PERSON);
        boolean ends = ends();
        Map<String, String> values = new LinkedHashMap<>();
        for (AttributeColumn column : kind.columns()) {
            String value = value(column, ends);
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        if (record.size() > headers.size() && record.subList(headers.size(), record.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            refuse("", "", "rowLong");
        }
        requireOrder(values, "beginDate", "endDate");
        requireOrder(values, "issuedDate", "expiryDate");
        requireOrder(values, "date", "expiryDate");
        if (refused) {
            facts.add(new StagedFact(line, 0, Fact.of(kind).get(0), person, null, "", 'R', Map.of()));
        } else {
            tell(person, ends ? 'D' : 'A', values);
        }
        return true;
    }

    private void tell(String person, char state, Map<String, String> values) {
        if (kind != AttributeKind.PEOPLE) {
            Fact fact = Fact.of(kind).get(0);
            String key = values.getOrDefault(kind == AttributeKind.LICENSES ? "number" : kind == AttributeKind.POSITIONS ? "jobClass" : "scope", "");
            facts.add(new StagedFact(line, 0, fact, person, values.get("school"), key, state, values));
            return;
        }
        int place = 0;
        if (values.containsKey("homeLanguage") || values.containsKey("preferredLanguage")) {
            facts.add(new StagedFact(line, place++, Fact.LANGUAGE, person, null, "", state, values));
        }
        String groups = values.get("groups");
        for (String group : groups == null ? List.<String>of() : List.of(groups.split(String.valueOf(UNIT_SEPARATOR)))) {
            facts.add(new StagedFact(line, place++, Fact.GROUP, person, null, group, state, Map.of("group", group)));
        }
        if (place == 0) {
            // says nothing, so what there was ends in a complete list; its person counts as named all the same
            facts.add(new StagedFact(line, 0, Fact.LANGUAGE, person, null, "", 'N', Map.of()));
        }
    }

    private String cell(String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private String header(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? column : headers.get(at);
    }

    private boolean ends() {
        String status = cell(AttributeColumn.STATUS).toLowerCase(Locale.ROOT);
        if (!ENDED.contains(status) && !ACTIVE.contains(status)) {
            refuse(AttributeColumn.STATUS, status, "statusUnreadable");
        }
        return ENDED.contains(status);
    }

    /** Null where there is none, or none that can be read. */
    private String value(AttributeColumn column, boolean ends) {
        String cell = cell(column.name());
        if (cell.isEmpty()) {
            // what ends is named by its person and key
            boolean key = column.name().equals(AttributeColumn.PERSON) || !column.name().equals("given");
            if (column.required() && (key || !ends)) {
                refuse(column.name(), "", "valueMissing");
            }
            return null;
        }
        return switch (column.type()) {
            case TEXT -> text(column, cell);
            case LIST -> list(cell);
            case DATE -> date(column, cell);
            case FLAG -> flag(column, cell);
            case SHARE -> share(column, cell);
        };
    }

    private String text(AttributeColumn column, String cell) {
        if (cell.length() <= LONGEST) {
            return column.name().equals("scope") ? cell.toLowerCase(Locale.ROOT) : cell;
        }
        problems.add(new AttributeProblem(line, header(column.name()), cell, "valueCut", false));
        return cell.substring(0, LONGEST).strip();
    }

    private static String list(String cell) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : cell.split("[;,|]")) {
            String plain = part.strip();
            if (!plain.isEmpty()) {
                parts.add(plain.substring(0, Math.min(LONGEST, plain.length())));
            }
        }
        return parts.isEmpty() ? null : String.join(String.valueOf(UNIT_SEPARATOR), parts);
    }

    private String date(AttributeColumn column, String cell) {
        Optional<WrittenDate> date = WrittenDate.read(cell);
        if (date.isEmpty()) {
            refuse(column.name(), cell, "dateUnreadable");
            return null;
        }
        if (!date.get().exact()) {
            problems.add(new AttributeProblem(line, header(column.name()), cell, "dateFormat", false));
        }
        return date.get().date().toString();
    }

    private String flag(AttributeColumn column, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            refuse(column.name(), cell, "flagUnreadable");
            return null;
        }
        return String.valueOf(YES.contains(word));
    }

    /** A full-time equivalent: 0.5, 0,5 or 50%, at most 2. */
    private String share(AttributeColumn column, String cell) {
        boolean percent = cell.endsWith("%");
        String number = cell.replace("%", "").replace(',', '.').strip();
        if (number.matches("\\d{0,3}(\\.\\d{1,6})?") && !number.isEmpty()) {
            BigDecimal share = new BigDecimal(number).movePointLeft(percent ? 2 : 0);
            if (share.compareTo(BigDecimal.valueOf(2)) <= 0) {
                return share.toPlainString();
            }
        }
        refuse(column.name(), cell, "shareUnreadable");
        return null;
    }

    private void requireOrder(Map<String, String> values, String first, String second) {
        String from = values.get(first);
        String to = values.get(second);
        if (from != null && to != null && LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            refuse(second, to, "datesOrder");
        }
    }

    private void refuse(String column, String value, String problem) {
        refused = true;
        problems.add(new AttributeProblem(line, column.isEmpty() ? "" : header(column), value, problem, true));
    }
}
