package org.throughline.survey.instrument.entity;

import java.util.Set;

/**
 * The way in which an item is asked.
 *
 * @param required whether it must be answered by who is shown it
 * @param when     shown only if this holds
 * @param shuffled whether its options are shown in an order of chance; those set apart stay last
 * @param grid     the matrix it is a row of, or null
 * @param areas    protected areas that it touches
 * @param scoring  what its answers count toward
 */
public record Asking(boolean required, Condition when, Limits limits, boolean shuffled, Grid grid, Set<ProtectedArea> areas, Scoring scoring) {

    public static final Asking PLAIN = new Asking(false, Condition.ALWAYS, Limits.NONE, false, null, Set.of());

    public Asking {
        areas = Set.copyOf(areas);
    }

    public Asking(boolean required, Condition when, Limits limits, boolean shuffled, Grid grid, Set<ProtectedArea> areas) {
        this(required, when, limits, shuffled, grid, areas, Scoring.NONE);
    }

    public Asking asRequired() {
        return new Asking(true, when, limits, shuffled, grid, areas, scoring);
    }

    public Asking onlyWhen(Condition condition) {
        return new Asking(required, condition, limits, shuffled, grid, areas, scoring);
    }

    public Asking within(Limits those) {
        return new Asking(required, when, those, shuffled, grid, areas, scoring);
    }

    public Asking asShuffled() {
        return new Asking(required, when, limits, true, grid, areas, scoring);
    }

    public Asking inGrid(Grid one) {
        return new Asking(required, when, limits, shuffled, one, areas, scoring);
    }

    public Asking about(Set<ProtectedArea> touched) {
        return new Asking(required, when, limits, shuffled, grid, touched, scoring);
    }

    public Asking counting(Scoring toward) {
        return new Asking(required, when, limits, shuffled, grid, areas, toward);
    }
}
