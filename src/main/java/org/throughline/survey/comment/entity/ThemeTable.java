package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.statistics.Protection;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.statistics.Visibility;

/**
 * Comments to one item by theme and by the place they stand with. Each theme parts the writers in two, and is an axis of the engine
 * for small groups. A theme stands beside a comment only where its number is told at the comment's place, or readers could count.
 */
public final class ThemeTable {

    /** All places together. */
    public static final String ALL = "";

    private static final String IN = "in";
    private static final String OUT = "out";
    private static final int DOWN_TO_PLACES = 2;

    private final Set<UUID> themes = new TreeSet<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<Spot<String>, Integer> sums = new HashMap<>();
    private final Protection protection;
    private final Collection<Writers> all;

    public ThemeTable(Protection protection, Collection<Writers> all) {
        this.protection = protection;
        this.all = all;
        all.forEach(writers -> themes.addAll(writers.themes()));
    }

    /** What may be told, by place: the most frequent theme first, hidden ones last. A place is missing where it is hidden itself. */
    public Map<String, List<Cell>> told() {
        Map<String, Integer> axes = new LinkedHashMap<>();
        themes.forEach(theme -> axes.put(theme.toString(), DOWN_TO_PLACES));
        List<Atom<String>> atoms = all.stream().map(this::counted).toList();
        Map<String, List<Cell>> told = new LinkedHashMap<>();
        if (!atoms.isEmpty()) {
            SmallGroups.Decision<String> decision = new SmallGroups<>(protection, parents, axes).decide(atoms);
            List<String> places = new ArrayList<>(all.stream().map(Writers::place).distinct().sorted().toList());
            places.add(ALL);
            for (String place : places) {
                if (decision.of(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY) == Visibility.SHOWN) {
                    told.put(place, cells(decision, place));
                }
            }
        }
        return told;
    }

    private Atom<String> counted(Writers writers) {
        parents.put(writers.place(), writers.above());
        parents.put(writers.above(), ALL);
        Map<String, String> values = new HashMap<>();
        themes.forEach(theme -> values.put(theme.toString(), writers.themes().contains(theme) ? IN : OUT));
        for (String place : List.of(writers.place(), ALL)) {
            sums.merge(new Spot<>(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY), writers.people(), Integer::sum);
            writers.themes().forEach(theme -> sums.merge(new Spot<>(place, theme.toString(), IN), writers.people(), Integer::sum));
        }
        return new Atom<>(writers.place(), values, writers.people(), writers.people());
    }

    private List<Cell> cells(SmallGroups.Decision<String> decision, String place) {
        int of = sums.get(new Spot<>(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY));
        return themes.stream().map(theme -> decision.of(place, theme.toString(), IN) == Visibility.HIDDEN ? new Cell(theme, true, 0, 0)
                        : new Cell(theme, false, sums.getOrDefault(new Spot<>(place, theme.toString(), IN), 0), of))
                .filter(cell -> cell.hidden() || cell.comments() > 0)
                .sorted(Comparator.comparing(Cell::hidden).thenComparing(Comparator.comparingInt(Cell::comments).reversed()).thenComparing(Cell::theme)).toList();
    }

    /**
     * People whose comments to the item stand with the same place and are about the same.
     *
     * @param place of comments whose school may not be told, the rest of the level, or of all
     */
    public record Writers(String place, String level, Set<UUID> themes, int people) {

        private String above() {
            return "level:" + level;
        }
    }

    /** Comments about a theme, of so many that were sorted; both 0 where hidden. */
    public record Cell(UUID theme, boolean hidden, int comments, int of) {}
}
