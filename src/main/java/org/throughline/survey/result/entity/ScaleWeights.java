package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.statistics.Estimate;
import org.throughline.statistics.Raking;
import org.throughline.statistics.ScaleScores;

/**
 * A scale's score in all schools as if those enrolled had answered alike. It is made of sums that are shown, and of what
 * subtraction leaves of these: whatever is hidden within one of them makes no difference to it, nor to what is told of the weights.
 *
 * @param estimate before it is put on a range from 0 to 100
 */
public record ScaleWeights(Estimate estimate, Raking raking) {

    private static final String LANGUAGE = "language";
    private static final String REST = "";

    /**
     * Those enrolled.
     *
     * @param language null where it is not known of anybody
     */
    public record Enrolled(UUID school, String language, long people) {}

    /** A school, or "" for all that are hidden, and a language, or "" for all that are hidden there. */
    private record Unit(String school, String language) {}

    /** None where nobody is enrolled, or all schools together are hidden. */
    public static Optional<ScaleWeights> of(int items, Map<Kind, ScaleScores> table, Set<Place> shown, List<Enrolled> enrolled) {
        if (enrolled.isEmpty() || !shown.contains(Place.ALL)) {
            return Optional.empty();
        }
        boolean languages = enrolled.stream().anyMatch(one -> one.language() != null);
        Map<Unit, ScaleScores> units = new LinkedHashMap<>();
        new TreeMap<>(table).forEach((kind, scores) -> units.merge(unit(kind.school(), languages ? kind.language() : REST, shown), scores, ScaleScores::plus));
        units.values().removeIf(scores -> scores.people() == 0);
        Map<String, Long> bySchool = new HashMap<>();
        Map<String, Long> byLanguage = new HashMap<>();
        long population = 0;
        for (Enrolled one : enrolled) {
            Unit unit = unit(one.school(), languages ? one.language() : REST, shown);
            bySchool.merge(unit.school(), one.people(), Long::sum);
            byLanguage.merge(unit.language(), one.people(), Long::sum);
            population += one.people();
        }
        List<Raking.Cell> cells = new ArrayList<>();
        units.forEach((unit, scores) -> cells.add(new Raking.Cell(List.of(unit.school(), unit.language()), scores.people())));
        Raking raking = Raking.of(cells, List.of(bySchool, byLanguage));
        return Optional.of(new ScaleWeights(mean(items, List.copyOf(units.values()), raking, population), raking));
    }

    private static Unit unit(UUID school, String language, Set<Place> shown) {
        if (school == null || !shown.contains(new Place(school, "", ""))) {
            return new Unit(REST, REST);
        }
        return new Unit(school.toString(), shown.contains(new Place(school, LANGUAGE, language)) ? language : REST);
    }

    private static Estimate mean(int items, List<ScaleScores> units, Raking raking, long population) {
        double sum = 0;
        double weight = 0;
        ScaleScores all = new ScaleScores(items, Map.of());
        for (int i = 0; i < units.size(); i++) {
            sum += raking.weights().get(i) * units.get(i).sample(0).sum();
            weight += raking.weights().get(i) * units.get(i).people();
            all = all.plus(units.get(i));
        }
        Estimate plain = all.sample(population).mean();
        return new Estimate(sum / weight, plain.standardError(), plain.people()).widened(raking.designEffect());
    }
}
