package org.throughline.survey.comment.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.statistics.Protection;
import org.throughline.statistics.SmallGroups;
import org.throughline.statistics.SmallGroups.Atom;
import org.throughline.statistics.Visibility;

/**
 * Where comments to one item may be shown. Writers are people to the engine for small groups, so no number of writers at a hidden
 * place can be worked out from what is shown of others. A language in which too few wrote at a place is shown only where more did:
 * it would tell who wrote.
 */
public final class Floors {

    private static final String ALL = "";

    private final Protection protection;
    private final boolean schools;
    private final boolean levels;

    /** @param schools whether the campaign publishes by school at all, as levels by level */
    public Floors(Protection protection, boolean schools, boolean levels) {
        this.protection = protection;
        this.schools = schools;
        this.levels = levels;
    }

    public Map<Writers, Shown> decide(Collection<Writers> all) {
        Map<String, String> parents = new LinkedHashMap<>();
        all.forEach(writers -> {
            parents.put(writers.schoolPlace(), writers.levelPlace());
            parents.put(writers.levelPlace(), ALL);
        });
        if (parents.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> people = new LinkedHashMap<>();
        Map<List<String>, Integer> spoken = new HashMap<>();
        for (Writers writers : all) {
            people.merge(writers.schoolPlace(), writers.people(), Integer::sum);
            for (String place : List.of(writers.schoolPlace(), writers.levelPlace(), ALL)) {
                spoken.merge(List.of(place, writers.language()), writers.people(), Integer::sum);
            }
        }
        SmallGroups.Decision<String> decision = new SmallGroups<>(protection, parents, Map.of())
                .decide(people.entrySet().stream().map(place -> new Atom<>(place.getKey(), Map.of(), place.getValue(), place.getValue())).toList());
        Map<Writers, Shown> shown = new HashMap<>();
        all.forEach(writers -> shown.put(writers, new Shown(
                schools && writers.school() != null && may(decision, spoken, writers.schoolPlace(), writers),
                levels && !writers.level().isEmpty() && may(decision, spoken, writers.levelPlace(), writers),
                // of all schools together, one comment in a language says no more than that somebody in the district speaks it
                shows(decision, ALL))));
        return shown;
    }

    private boolean may(SmallGroups.Decision<String> decision, Map<List<String>, Integer> spoken, String place, Writers writers) {
        return shows(decision, place) && (writers.language().isEmpty() || spoken.get(List.of(place, writers.language())) >= protection.minimum());
    }

    private static boolean shows(SmallGroups.Decision<String> decision, String place) {
        return decision.of(place, SmallGroups.EVERYBODY, SmallGroups.EVERYBODY) == Visibility.SHOWN;
    }

    /**
     * People who wrote to the item, at one place and in one language.
     *
     * @param school   null where none is known
     * @param level    "" where none is known
     * @param language "" where it could not be told
     */
    public record Writers(UUID school, String level, String language, int people) {

        private String schoolPlace() {
            return "school:" + Objects.requireNonNullElse(school, "of " + level);
        }

        private String levelPlace() {
            return "level:" + level;
        }
    }

    /** Where a comment of these may be shown. */
    public record Shown(boolean atSchool, boolean atLevel, boolean atDistrict) {}
}
