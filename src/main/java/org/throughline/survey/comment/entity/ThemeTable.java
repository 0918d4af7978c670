package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.statistics.Protection;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.SmallGroups.Spot;
import org.throughline.statistics.Visibility;

/** Comments to one item by theme and place. Each theme parts the writers in two, and is an axis of the engine for small groups. */
public final class ThemeTable {

    private static final String ALL = "";
    private static final String IN = "in";
    private static final String OUT = "out";
    private static final int DOWN_TO_SCHOOLS = 2;

    private final Set<UUID> themes = new TreeSet<>();
    private final Map<Spot<String>, Integer> sums = new HashMap<>();
    private final SmallGroups.Decision<String> decision;

    public ThemeTable(Protection protection, Collection<Writers> all) {
        all.forEach(writers -> themes.addAll(writers.themes()));
        Map<String, String> parents = new LinkedHashMap<>();
        Map<String, Integer> axes = new LinkedHashMap<>();
        themes.forEach(theme -> axes.put(theme.toString(), DOWN_TO_SCHOOLS));
        List<Atom<String>> atoms = new ArrayList<>();
        for (Writers writers : all) {
            parents.put(writers.schoolPlace(), writers.levelPlace());
            parents.put(writers.levelPlace(), ALL);
            Map<String, String> values = new HashMap<>();
            themes.forEach(theme -> values.put(theme.toString(), writers.themes().contains(theme) ? IN : OUT));
            atoms.add(new Atom<>(writers.schoolPlace(), values, writers.people(), writers.people()));
            for (String place : List.of(writers.schoolPlace(), writers.levelPlace(), ALL)) {
                sums.merge(new Spot<>(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY), writers.people(), Integer::sum);
                writers.themes().forEach(theme -> sums.merge(new Spot<>(place, theme.toString(), IN), writers.people(), Integer::sum));
            }
        }
        decision = parents.isEmpty() ? null : new SmallGroups<>(protection, parents, axes).decide(atoms);
    }

    /**
     * The most frequent first, hidden ones last; none where the place itself is hidden.
     *
     * @param school null for all schools together
     */
    public List<Cell> at(UUID school) {
        String place = school == null ? ALL : "school:" + school;
        if (decision == null || decision.of(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY) != Visibility.SHOWN) {
            return List.of();
        }
        int of = sums.getOrDefault(new Spot<>(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY), 0);
        return themes.stream().map(theme -> {
            boolean hidden = decision.of(place, theme.toString(), IN) == Visibility.HIDDEN;
            return hidden ? new Cell(theme, true, 0, 0) : new Cell(theme, false, sums.getOrDefault(new Spot<>(place, theme.toString(), IN), 0), of);
        }).filter(cell -> cell.hidden() || cell.comments() > 0).sorted(Comparator.comparing(Cell::hidden).thenComparing(Comparator.comparingInt(Cell::comments).reversed()).thenComparing(Cell::theme)).toList();
    }

    /** People whose comments to the item are about the same. */
    public record Writers(UUID school, String level, Set<UUID> themes, int people) {

        private String schoolPlace() {
            return "school:" + Objects.requireNonNullElse(school, "of " + level);
        }

        private String levelPlace() {
            return "level:" + level;
        }
    }

    /** Comments about a theme, of so many that were sorted; both 0 where hidden. */
    public record Cell(UUID theme, boolean hidden, int comments, int of) {}
}
