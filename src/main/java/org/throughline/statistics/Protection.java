package org.throughline.statistics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Protection of small groups, with the fewest people of whom a district publishes figures.
 * Source: FERPA, 34 CFR 99.31(b); NCES, "Statistical Methods for Protecting Personally Identifiable Information in
 * Aggregate Reporting", SLDS Technical Brief 3, NCES 2011-603.
 *
 * <p>Where groups are equally small the first in the map's order is hidden: pass maps with a stable order.
 *
 * @param minimum people, at least {@value #FLOOR}
 * @throws IllegalArgumentException under the floor
 */
public record Protection(int minimum) {

    /** No district may go lower. */
    public static final int FLOOR = 5;

    /** Where the district sets nothing else. */
    public static final Protection DEFAULT = new Protection(10);

    private static final int LOW_END = 5;
    private static final int HIGH_END = 95;

    public Protection {
        if (minimum < FLOOR) {
            throw new IllegalArgumentException("minimum " + minimum + " is under " + FLOOR);
        }
    }

    /**
     * Decides on the groups of one axis: languages of a school, schools of a district. Every person is in exactly
     * one group. Hidden are groups under the minimum; with the total beside them, also the next smallest until at
     * least two are hidden that together reach the minimum.
     *
     * @param people the number of people of each group, 0 or more
     * @param totalPublished whether the number or the figures of all groups together can be read anywhere
     * @throws IllegalArgumentException on a negative number
     */
    public <G> ProtectedAxis<G> axis(Map<G, Integer> people, boolean totalPublished) {
        int total = people.values().stream().mapToInt(Protection::counted).reduce(0, Math::addExact);
        Map<G, Visibility> groups = new LinkedHashMap<>();
        people.forEach((group, n) -> groups.put(group, alone(n)));
        if (totalPublished) {
            hidePartners(people, groups);
        }
        return new ProtectedAxis<>(groups, totalPublished || total == 0 ? alone(total) : Visibility.HIDDEN);
    }

    private <G> void hidePartners(Map<G, Integer> people, Map<G, Visibility> groups) {
        int hiddenGroups = 0;
        int hiddenPeople = 0;
        for (G group : people.keySet()) {
            if (groups.get(group) == Visibility.HIDDEN) {
                hiddenGroups++;
                hiddenPeople += people.get(group);
            }
        }
        while (hiddenGroups == 1 || hiddenGroups > 1 && hiddenPeople < minimum) {
            Optional<G> next = people.keySet().stream()
                    .filter(group -> groups.get(group) == Visibility.SHOWN)
                    .min(Comparator.comparing(people::get));
            if (next.isEmpty()) {
                return;
            }
            groups.put(next.get(), Visibility.HIDDEN);
            hiddenGroups++;
            hiddenPeople += people.get(next.get());
        }
    }

    /**
     * Decides on the cells where two axes cross, with the total and both axes published as {@link #axis} decides
     * them. No hidden number can be computed from what is shown, and the range left to each is at least the minimum
     * wide. With fewer people in all than the minimum the crossing is withheld as a whole.
     *
     * @param people the number of people by row and column, 0 or more; a missing cell counts as 0
     * @throws IllegalArgumentException on a negative number
     */
    public <R, C> ProtectedCrossing<R, C> crossing(Map<R, ? extends Map<C, Integer>> people) {
        Map<R, Integer> rows = new LinkedHashMap<>();
        Map<C, Integer> columns = new LinkedHashMap<>();
        people.forEach((row, cells) -> {
            rows.put(row, cells.values().stream().mapToInt(Protection::counted).reduce(0, Math::addExact));
            cells.forEach((column, n) -> columns.merge(column, n, Math::addExact));
        });
        ProtectedAxis<R> rowAxis = axis(rows, true);
        ProtectedAxis<C> columnAxis = axis(columns, true);
        CellSuppression<R, C> suppression = new CellSuppression<>(this, people, rowAxis, columnAxis);
        // from the minimum on hiding every cell is wide enough; should that ever fail, nothing is the safe answer
        boolean withheld = rowAxis.total() == Visibility.HIDDEN || !suppression.succeeds();
        return new ProtectedCrossing<>(rowAxis, columnAxis, suppression.cells(withheld), withheld);
    }

    /**
     * What may be read of a group that is shown: ends are coded while it has fewer than four times the minimum, so
     * that nobody learns that all, or none, said something.
     *
     * @throws IllegalArgumentException where the share counts fewer people than the minimum
     */
    public PublishedShare published(Share share) {
        if (alone(share.n()) != Visibility.SHOWN) {
            throw new IllegalArgumentException("a group under the minimum has no published share");
        }
        if (isSmall(share.n()) && share.perCent() <= LOW_END) {
            return new PublishedShare(LOW_END, PublishedShare.End.OR_LESS, share.n(), Optional.empty());
        }
        if (isSmall(share.n()) && share.perCent() >= HIGH_END) {
            return new PublishedShare(HIGH_END, PublishedShare.End.OR_MORE, share.n(), Optional.empty());
        }
        return new PublishedShare(
                share.perCent(), PublishedShare.End.EXACT, share.n(), Optional.of(share.interval()));
    }

    /**
     * Whether the shown figure of an open campaign may take in the answers that came since. A small group moves only
     * in steps of the minimum, because the difference of two figures is a figure of those who came between.
     *
     * @param shownN people in the figure now shown, 0 if none is
     * @param nowN people who have answered by now
     * @throws IllegalArgumentException on a negative number
     */
    public boolean mayMove(int shownN, int nowN) {
        if (counted(nowN) < minimum) {
            return false;
        }
        return !isSmall(nowN) || nowN - counted(shownN) >= minimum;
    }

    Visibility alone(int n) {
        if (n == 0) {
            return Visibility.EMPTY;
        }
        return n < minimum ? Visibility.HIDDEN : Visibility.SHOWN;
    }

    private boolean isSmall(int n) {
        return n < 4L * minimum;
    }

    private static int counted(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("no number of people: " + n);
        }
        return n;
    }
}
