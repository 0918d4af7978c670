package org.throughline.survey.result.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.survey.result.control.HeatQueries.Cell;
import org.throughline.survey.result.control.HeatQueries.Column;

/**
 * Schools by commitments as they are printed. The lowest of a school that is shown stands out. Sorted by a commitment, the
 * lowest come first; schools whose figure is hidden, coded or missing come last by name, so that no place tells of a figure.
 */
public class HeatLines {

    private static final int[] STEPS = {40, 55, 70, 85};

    private final Texts texts;
    private final List<Column> columns;
    private final Map<String, List<Cell>> bySchool = new LinkedHashMap<>();

    HeatLines(Texts texts, List<Column> columns, List<Cell> cells) {
        this.texts = texts;
        this.columns = columns;
        cells.forEach(cell -> bySchool.computeIfAbsent(cell.school() == null ? "" : cell.school().toString(), key -> new ArrayList<>()).add(cell));
    }

    /** One figure of the map; style is a step of the heat, "hidden" or "stale". */
    public record Box(String figure, String style, boolean weakest, String aloud) {}

    /** A school, or all of them where school is "". */
    public record Line(String school, String name, List<Box> boxes) {}

    List<Line> lines(String by) {
        Comparator<Map.Entry<String, List<Cell>>> order = Comparator.comparing((Map.Entry<String, List<Cell>> entry) -> !entry.getKey().isEmpty());
        Optional<Column> sorted = columns.stream().filter(column -> column.id().toString().equals(by)).findFirst();
        if (sorted.isPresent()) {
            order = order.thenComparing(entry -> exact(entry.getValue(), sorted.get().id()).orElse(Integer.MAX_VALUE));
        }
        // the sort is stable: what is alike stays by name
        return bySchool.entrySet().stream().sorted(order).map(entry -> line(entry.getKey(), entry.getValue())).toList();
    }

    private Line line(String school, List<Cell> cells) {
        String name = school.isEmpty() ? texts.get("figures.all") : cells.get(0).name();
        Optional<UUID> weakest = weakest(cells);
        return new Line(school, name, columns.stream().map(column -> box(column, name, cell(cells, column.id()), weakest.filter(column.id()::equals).isPresent())).toList());
    }

    private Box box(Column column, String place, Optional<Cell> found, boolean weakest) {
        String what = column.code() + " " + column.name() + ", " + place + ": ";
        if (found.isEmpty()) {
            return new Box("–", "stale", false, what + texts.get("heat.nobody"));
        }
        Cell cell = found.get();
        if (!shown(cell)) {
            return new Box("", "hidden", false, what + texts.get("hidden"));
        }
        int step = 1;
        for (int from : STEPS) {
            step += cell.favorable() >= from ? 1 : 0;
        }
        String share = switch (cell.coded()) {
            case "OR_LESS" -> texts.of("survey.results.or-less", cell.favorable());
            case "OR_MORE" -> texts.of("survey.results.or-more", cell.favorable());
            default -> cell.favorable() + "%";
        };
        String said = cell.low() == null ? share : texts.of("heat.aloud", share, cell.low(), cell.high(), cell.n());
        return new Box((weakest ? "▼ " : "") + share, "h" + step, weakest, what + said + (weakest ? ". " + texts.get("heat.weakest") : ""));
    }

    /** Which commitment is the weakest at how many schools, of those where at least two may be compared; at some of these two are as weak. */
    String sentence() {
        List<List<Cell>> compared = bySchool.entrySet().stream().filter(entry -> !entry.getKey().isEmpty()).map(entry -> exact(entry.getValue())).filter(exact -> exact.size() > 1).toList();
        Map<UUID, Long> times = compared.stream().flatMap(exact -> weakest(exact).stream()).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return columns.stream().filter(column -> times.containsKey(column.id())).max(Comparator.comparing(column -> times.get(column.id())))
                .map(column -> texts.of(compared.size() == 1 ? "heat.sentence.one" : "heat.sentence", column.code() + " " + column.name(), times.get(column.id()), compared.size())).orElseGet(() -> texts.get("heat.sentence.none"));
    }

    private static Optional<UUID> weakest(List<Cell> cells) {
        List<Cell> exact = exact(cells);
        int lowest = exact.stream().mapToInt(Cell::favorable).min().orElse(0);
        List<Cell> those = exact.stream().filter(cell -> cell.favorable() == lowest).toList();
        return exact.size() > 1 && those.size() == 1 ? Optional.of(those.get(0).commitment()) : Optional.empty();
    }

    private static List<Cell> exact(List<Cell> cells) {
        return cells.stream().filter(cell -> shown(cell) && cell.coded().equals("EXACT")).toList();
    }

    private static Optional<Integer> exact(List<Cell> cells, UUID commitment) {
        return cell(cells, commitment).filter(cell -> shown(cell) && cell.coded().equals("EXACT")).map(Cell::favorable);
    }

    private static Optional<Cell> cell(List<Cell> cells, UUID commitment) {
        return cells.stream().filter(cell -> commitment.equals(cell.commitment())).findFirst();
    }

    private static boolean shown(Cell cell) {
        return cell.hidden() != null && !cell.hidden();
    }
}
