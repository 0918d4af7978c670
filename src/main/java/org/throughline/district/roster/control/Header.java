package org.throughline.district.roster.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the columns of a kind in the first line of a file, however that spells and orders them. */
final class Header {

    /** What real exports write, as {@link #plain} leaves it, beside a missing or additional s. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "userid", "userIds", "agent", "agentSourcedIds", "datalastmodified", "dateLastModified",
            "datemodified", "dateLastModified", "birthday", "birthDate", "dateofbirth", "birthDate");

    private final String file;
    private final RosterKind kind;
    private final int width;
    private final FileShape shape;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private Set<String> required = Set.of();
    private final List<Problem> problems = new ArrayList<>();

    private Header(String file, RosterKind kind, int width, FileShape shape) {
        this.file = file;
        this.kind = kind;
        this.width = width;
        this.shape = shape;
    }

    static Header of(String file, RosterKind kind, RosterVersion version, RosterMode mode, RecordCells first) {
        return of(file, kind, version, mode, first, null);
    }

    /** @param shape how the file is read as if it were OneRoster; null where it is */
    static Header of(String file, RosterKind kind, RosterVersion version, RosterMode mode, RecordCells first, FileShape shape) {
        Header header = new Header(file, kind, first.width(), shape);
        if (first.isTooWide()) {
            header.problems.add(Problem.ofFile(file, Deviation.HEADER_TOO_WIDE));
            return header;
        }
        if (first.width() == 1 && String.valueOf(first.value(0)).matches("(?s).*[;\t|].*")) {
            header.problems.add(Problem.ofFile(file, Deviation.FILE_SEPARATOR));
            return header;
        }
        header.resolve(first);
        header.requireColumns(version, mode);
        if (shape == null) {
            header.compareWith(kind.columns(version));
        }
        return header;
    }

    /** The names in a header that stands in no known file yet, in a form that spelling does not change. */
    static Set<String> plainNames(RecordCells first) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < first.width(); i++) {
            if (first.value(i) != null) {
                names.add(plain(first.value(i)));
            }
        }
        return names;
    }

    static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\p{Cf}-]", "").replaceFirst("^preff?err?ed",
                "preferred");
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private void resolve(RecordCells first) {
        Set<Integer> settled = new HashSet<>();
        for (int i = 0; i < width && shape != null; i++) {
            String plain = plain(name(first, i));
            boolean password = plain.contains("password");
            String column = password ? "" : shape.columns().get(plain);
            if (column != null) {
                settled.add(i);
                if (!column.isEmpty() && columns.putIfAbsent(column, i) != null) {
                    add(name(first, i), Deviation.HEADER_TWICE, column);
                }
            }
        }
        // names that are right come first, so that a misspelt one never takes their place
        for (int i = 0; i < width; i++) {
            String name = name(first, i);
            if (!settled.contains(i) && kind.understood().contains(name) && columns.putIfAbsent(name, i) != null) {
                add(name, Deviation.HEADER_TWICE, name);
            }
        }
        int unnamed = 0;
        for (int i = 0; i < width; i++) {
            String name = name(first, i);
            if (name.isEmpty()) {
                unnamed++;
            } else if (!settled.contains(i) && !kind.understood().contains(name)) {
                resolveMisspelt(name, i);
            }
        }
        columns.forEach((column, place) -> spellings.put(column, name(first, place)));
        if (unnamed > 0) {
            problems.add(Problem.ofFile(file, Deviation.HEADER_UNNAMED, unnamed));
        }
    }

    private static String name(RecordCells first, int column) {
        String name = first.value(column);
        return name == null ? "" : name.strip();
    }

    private void resolveMisspelt(String name, int column) {
        Optional<String> meant = meant(name);
        if (meant.isEmpty()) {
            if (!isExtension(name)) {
                add(name, Deviation.HEADER_UNKNOWN);
            }
        } else if (columns.putIfAbsent(meant.get(), column) == null) {
            add(name, Deviation.HEADER_SPELLING, meant.get());
        } else {
            add(name, Deviation.HEADER_TWICE, meant.get());
        }
    }

    private Optional<String> meant(String name) {
        String plain = plain(name);
        for (String column : kind.understood()) {
            if (plain(column).equals(plain)) {
                return Optional.of(column);
            }
        }
        // demographics have the user's id as their own, and some exports call it so
        if (kind == RosterKind.DEMOGRAPHICS && plain.equals("usersourcedid")) {
            return Optional.of("sourcedId");
        }
        return Optional.ofNullable(SPELLINGS.get(plain)).filter(kind.understood()::contains);
    }

    private static boolean isExtension(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("metadata.") || lower.startsWith("ext_") || lower.startsWith("ext:")
                || lower.contains("password");
    }

    private void requireColumns(RosterVersion version, RosterMode mode) {
        required = Set.copyOf(shape == null ? kind.required(version) : kind.leastRequired(version));
        List<String> all = new ArrayList<>(shape == null ? kind.required(version) : kind.leastRequired(version));
        if (mode == RosterMode.DELTA) {
            all.add("status");
        }
        for (String column : all) {
            boolean said = shape != null && (shape.constants().containsKey(column) || kind.presumed().containsKey(column));
            if (!columns.containsKey(column) && !said) {
                add(column, Deviation.COLUMN_MISSING);
            }
        }
    }

    private void compareWith(List<String> expected) {
        List<String> absent = expected.stream().filter(column -> !columns.containsKey(column))
                .filter(column -> problems.stream().noneMatch(p -> p.refused() && p.column().equals(column)))
                .filter(column -> !column.equals("password")).toList();
        if (!absent.isEmpty()) {
            problems.add(Problem.ofFile(file, Deviation.HEADER_INCOMPLETE, String.join(", ", absent)));
        }
        List<Integer> places = expected.stream().filter(columns::containsKey).map(columns::get).toList();
        if (!places.equals(places.stream().sorted().toList())) {
            problems.add(Problem.ofFile(file, Deviation.HEADER_ORDER));
        }
    }

    private void add(String column, Deviation deviation, Object... parameters) {
        problems.add(Problem.ofColumn(file, column, deviation, parameters));
    }

    List<Problem> problems() {
        return problems;
    }

    int width() {
        return width;
    }

    /** Whether a row without this column is no row. */
    boolean requires(String column) {
        return required.contains(column);
    }

    /** As the file writes it. */
    String spelling(String column) {
        return spellings.getOrDefault(column, column);
    }

    /** What is meant where nothing is said; null where nothing is presumed. */
    String presumed(String column) {
        return kind.presumed().get(column);
    }

    /** Null where the file is OneRoster itself. */
    FileShape shape() {
        return shape;
    }

    /** Where a column is, or -1. */
    int place(String column) {
        return columns.getOrDefault(column, -1);
    }

    /** The places of all columns that are read, which never are those of a password. */
    BitSet wanted() {
        BitSet wanted = new BitSet();
        columns.forEach((column, place) -> {
            if (!column.equals("password")) {
                wanted.set(place);
            }
        });
        return wanted;
    }
}
