package org.throughline.evaluation.control;

import java.util.UUID;
import org.throughline.evaluation.LookForId;
import org.throughline.statistics.Reliability.Verdict;
import org.throughline.statistics.Share;

/**
 * What a walk saw of one look-for at a school, or at all of the viewer's. A visit counts once, by its first observer.
 *
 * @param level0     visits rated 0, and so on
 * @param unjudged   visits in which the observer could not judge
 * @param alpha      over the whole walk; null where none can be given
 * @param units      visits that two observers judged
 * @param allSeen    visits of the whole walk at level 2 or 3
 * @param allJudged  judged visits of the whole walk
 * @param allSchools schools they were in
 * @param notes      notes taken there
 */
public record PatternRow(UUID lookFor, String code, String commitment, String title, String focus, int level0, int level1,
        int level2, int level3, int unjudged, Double alpha, Integer units, Verdict verdict, int allSeen, int allJudged,
        int allSchools, int notes) {

    /** With fewer schools the rest of them could be worked out from the whole. */
    private static final int FEWEST_SCHOOLS = 5;

    public LookForId lookForId() {
        return new LookForId(lookFor);
    }

    public int judged() {
        return level0 + level1 + level2 + level3;
    }

    public int seen() {
        return level2 + level3;
    }

    /** Whole per cent seen; null without a judged visit. */
    public Integer perCent() {
        return judged() == 0 ? null : share().perCent();
    }

    public Integer low() {
        return judged() == 0 ? null : Integer.valueOf(share().interval().low());
    }

    public Integer high() {
        return judged() == 0 ? null : Integer.valueOf(share().interval().high());
    }

    /** The whole walk to compare with; null where it would tell on single schools. */
    public Integer allPerCent() {
        return allSchools < FEWEST_SCHOOLS || allJudged == judged() ? null : Integer.valueOf(new Share(allSeen, allJudged).perCent());
    }

    public boolean reliable() {
        return verdict == Verdict.RELIABLE || verdict == Verdict.TENTATIVE;
    }

    private Share share() {
        return new Share(seen(), judged());
    }
}
