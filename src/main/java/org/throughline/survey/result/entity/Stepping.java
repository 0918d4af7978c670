package org.throughline.survey.result.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.statistics.Protection;

/**
 * Which figures may follow the answers that came since they were last shown. A small group follows in steps of the
 * minimum. A total follows only if what it holds beyond the groups shown beside it has not moved by a few people either:
 * the difference of two totals, less what the shown groups moved by, is a figure of those few.
 */
public final class Stepping {

    private final Protection protection;
    private final Map<Place, Cell> before;
    private final Map<Place, Cell> now;
    private final Map<Place, Cell> decided = new HashMap<>();

    public Stepping(Protection protection, Map<Place, Cell> before, Map<Place, Cell> now) {
        this.protection = protection;
        this.before = before;
        this.now = now;
    }

    public Map<Place, Cell> decide() {
        Collection<Place> places = now.keySet();
        of(places.stream().filter(place -> place.school() != null && place.language() != null)).forEach(place -> decide(place, List.of()));
        of(places.stream().filter(place -> place.school() != null && place.language() == null)).forEach(place -> decide(place, List.of(
                of(places.stream().filter(part -> place.school().equals(part.school()) && part.language() != null)))));
        of(places.stream().filter(place -> place.school() == null && place.language() != null)).forEach(place -> decide(place, List.of(
                of(places.stream().filter(part -> place.language().equals(part.language()) && part.school() != null)))));
        of(places.stream().filter(Place.ALL::equals)).forEach(place -> decide(place, List.of(
                of(places.stream().filter(part -> part.school() != null && part.language() == null)),
                of(places.stream().filter(part -> part.school() == null && part.language() != null)))));
        return decided;
    }

    private static List<Place> of(Stream<Place> places) {
        return places.toList();
    }

    private void decide(Place place, List<List<Place>> axes) {
        Cell candidate = now.get(place);
        Cell shown = before.get(place);
        boolean fresh = shown == null || shown.hidden();
        if (candidate.hidden() || fresh || Objects.equals(shown.n(), candidate.n())
                || protection.mayMove(shown.n(), candidate.n()) && axes.stream().allMatch(parts -> restMayMove(shown, candidate, parts))) {
            decided.put(place, candidate);
        } else {
            decided.put(place, shown);
        }
    }

    private boolean restMayMove(Cell shown, Cell candidate, List<Place> parts) {
        int restBefore = shown.n() - people(before, parts);
        int restNow = candidate.n() - people(decided, parts);
        return restBefore == restNow || restNow <= 0 || restBefore >= 0 && protection.mayMove(restBefore, restNow);
    }

    private static int people(Map<Place, Cell> cells, List<Place> parts) {
        return parts.stream().map(cells::get).filter(cell -> cell != null && cell.shown()).mapToInt(Cell::n).sum();
    }}
