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

    /** True where there is a share to give: something was judged, and observers are not known to see different things. */
    public boolean given() {
        return judged() > 0 && verdict != Verdict.NOT_YET_RELIABLE;
    }

    /** Whole per cent seen; null where it is not given. */
    public Integer perCent() {
        return given() ? Integer.valueOf(share().perCent()) : null;
    }

    public Integer low() {
        return given() ? Integer.valueOf(share().interval().low()) : null;
    }

    public Integer high() {
        return given() ? Integer.valueOf(share().interval().high()) : null;
    }

    /** The whole walk to compare with; null where it would tell on single schools. */
    public Integer allPerCent() {
        return !given() || allSchools < FEWEST_SCHOOLS || allJudged == judged() ? null : Integer.valueOf(new Share(allSeen, allJudged).perCent());
    }

    private Share share() {
        return new Share(seen(), judged());
    }
}
