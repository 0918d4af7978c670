package org.throughline.statistics;

import java.util.Optional;

/**
 * Protection of small groups, with the fewest people of whom a district publishes figures.
 * Source: FERPA, 34 CFR 99.31(b); NCES, "Statistical Methods for Protecting Personally Identifiable Information in
 * Aggregate Reporting", SLDS Technical Brief 3, NCES 2011-603.
 *
 * @param minimum people, at least {@value #FLOOR}
 * @throws IllegalArgumentException under the floor
 */
public record Protection(int minimum) {

    /** No district may go lower. */
    public static final int FLOOR = 5;

    /** Where the district sets nothing else. */
    public static final Protection DEFAULT = new Protection(10);

    private static final int WHOLE = 100;

    public Protection {
        if (minimum < FLOOR) {
            throw new IllegalArgumentException("minimum " + minimum + " is under " + FLOOR);
        }
    }

    /**
     * What may be read of a group that is shown: ends are coded while it has fewer than four times the minimum, so
     * that nobody learns that all, or none, said something.
     *
     * @param population how many were asked, for the correction of the interval; a number without end where it is not known
     * @throws IllegalArgumentException where the share counts fewer people than the minimum
     */
    public PublishedShare published(Share share, long population) {
        if (alone(share.n()) != Visibility.SHOWN) {
            throw new IllegalArgumentException("a group under the minimum has no published share");
        }
        int ends = ends(share.n());
        if (share.perCent() <= ends && ends > 0) {
            return new PublishedShare(ends, PublishedShare.End.OR_LESS, share.n(), Optional.empty());
        }
        if (share.perCent() >= WHOLE - ends && ends > 0) {
            return new PublishedShare(WHOLE - ends, PublishedShare.End.OR_MORE, share.n(), Optional.empty());
        }
        return new PublishedShare(
                share.perCent(), PublishedShare.End.EXACT, share.n(), Optional.of(share.interval(population, 1)));
    }

    /** The same where it is not known how many were asked. */
    public PublishedShare published(Share share) {
        return published(share, Long.MAX_VALUE);
    }

    /**
     * From how many per cents on either end is coded, by how many people there are; 0 where ends are told as they are. A coded end
     * always stands for several numbers of people: one in twenty of eleven would be nobody.
     * Source: NCES 2011-603, ranges by size of the group.
     */
    public int ends(int n) {
        return !isSmall(n) ? 0 : n <= 20 ? 20 : n <= 40 ? 10 : 5;
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
