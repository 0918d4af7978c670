package org.throughline.survey.result.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.statistics.Protection;

/**
 * Which answers the figures of an open campaign take in. People of a kind are counted once there are enough of them, and those
 * who came since once they are enough, or the kind is large. So every figure is a sum of full kinds, nothing has to be hidden
 * beside it, and the difference of two looks is a figure of enough people.
 */
public final class Stepping {

    private final Protection protection;
    private final Collection<UUID> deciding;
    private final Map<UUID, Map<Kind, Tally>> before;
    private final Map<UUID, Map<Kind, Tally>> now;

    /** @param deciding the subjects that move together; others in the maps follow them */
    public Stepping(Protection protection, Collection<UUID> deciding, Map<UUID, Map<Kind, Tally>> before, Map<UUID, Map<Kind, Tally>> now) {
        this.protection = protection;
        this.deciding = deciding;
        this.before = before;
        this.now = now;
    }

    public Map<UUID, Map<Kind, Tally>> decide() {
        Set<Kind> kinds = new HashSet<>();
        before.values().forEach(tallies -> kinds.addAll(tallies.keySet()));
        now.values().forEach(tallies -> kinds.addAll(tallies.keySet()));
        Map<UUID, Map<Kind, Tally>> taken = new HashMap<>();
        kinds.forEach(kind -> (moves(kind) ? now : before).forEach((subject, tallies) -> {
            // the minimum may have been raised since
            if (tallies.containsKey(kind) && tallies.get(kind).people() >= protection.minimum()) {
                taken.computeIfAbsent(subject, key -> new HashMap<>()).put(kind, tallies.get(kind));
            }
        }));
        return taken;
    }

    private boolean moves(Kind kind) {
        return deciding.stream().allMatch(subject -> protection.mayMove(people(before, subject, kind), people(now, subject, kind)));
    }

    private static int people(Map<UUID, Map<Kind, Tally>> tallies, UUID subject, Kind kind) {
        return tallies.getOrDefault(subject, Map.of()).getOrDefault(kind, Tally.NONE).people();
    }
}
