package org.throughline.survey.result.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.statistics.SmallGroups.Spot;

/** Which numbers of a set people of a kind are in, and where these stand, each worked out once. */
final class KnownSpots {

    private final PublishedSet set;
    private final Map<Kind, List<Spot<String>>> spots = new HashMap<>();
    private final Map<Kind, List<Place>> places = new HashMap<>();
    private final Map<Spot<String>, Optional<Place>> place = new HashMap<>();

    KnownSpots(PublishedSet set) {
        this.set = set;
    }

    List<Spot<String>> spots(Kind kind) {
        return spots.computeIfAbsent(kind, set::spots);
    }

    /** Where its numbers are shown. */
    List<Place> places(Kind kind) {
        return places.computeIfAbsent(kind, key -> {
            List<Place> shown = new ArrayList<>();
            spots(kind).forEach(spot -> place(spot).ifPresent(shown::add));
            return shown;
        });
    }

    /** None for a number that is only there to be reckoned with. */
    Optional<Place> place(Spot<String> spot) {
        return place.computeIfAbsent(spot, key -> Optional.ofNullable(PublishedSet.place(key)));
    }
}
