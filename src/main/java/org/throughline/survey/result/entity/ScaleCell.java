package org.throughline.survey.result.entity;

import org.throughline.statistics.Estimate;
import org.throughline.statistics.Protection;
import org.throughline.statistics.PublishedShare;

/**
 * What may be read of a group's score on a scale, from 0 to 100.
 *
 * @param n   people with a score; null in a hidden cell, as all other figures
 * @param low lower end of the 95% interval, null at a coded end
 */
public record ScaleCell(boolean hidden, Integer n, Integer score, Integer low, Integer high, PublishedShare.End coded) {

    public static final ScaleCell HIDDEN = new ScaleCell(true, null, null, null, null, PublishedShare.End.EXACT);

    private static final int WHOLE = 100;

    /**
     * Of a group that protection shows. Ends are coded where it is small, as shares are: a score of 100 would tell that
     * everybody chose the most favorable answer to everything.
     *
     * @param of on a scale from 0 to 100
     */
    public static ScaleCell shown(Estimate of, int minimum) {
        int n = (int) of.people();
        int score = whole(of.value());
        int ends = new Protection(minimum).ends(n);
        if (ends > 0 && score <= ends) {
            return new ScaleCell(false, n, ends, null, null, PublishedShare.End.OR_LESS);
        }
        if (ends > 0 && score >= WHOLE - ends) {
            return new ScaleCell(false, n, WHOLE - ends, null, null, PublishedShare.End.OR_MORE);
        }
        return new ScaleCell(false, n, score, whole(of.low()), whole(of.high()), PublishedShare.End.EXACT);
    }

    public static int whole(double figure) {
        return (int) Math.max(0, Math.min(100, Math.round(figure)));
    }
}
