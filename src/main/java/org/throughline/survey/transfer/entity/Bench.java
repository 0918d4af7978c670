package org.throughline.survey.transfer.entity;

import java.io.Serializable;
import java.util.List;

/**
 * All texts of the newest edition of an instrument, side by side in two languages.
 *
 * @param pending how many translations are saved that no edition has yet, in any language
 */
public record Bench(String code, int edition, String title, String from, String to, List<Unit> units, int pending) implements Serializable {

    public Bench {
        units = List.copyOf(units);
    }

    public long missing() {
        return count(Unit.State.MISSING);
    }

    /** Translated from other words than those of now. */
    public long changed() {
        return count(Unit.State.CHANGED);
    }

    private long count(Unit.State state) {
        return units.stream().filter(unit -> unit.state() == state).count();
    }
}
