package org.throughline.survey.result.web;

import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.survey.campaign.control.Turnout;

/**
 * Where a page about results looks.
 *
 * @param key the school's id, or "all"
 */
public record ResultPlace(String key) {

    private static final String ALL = "all";

    /** The school asked for, else the one in view; else all, for who may see all, or the first of one's own. */
    public static ResultPlace of(String asked, String inView, List<Turnout> turnout, Viewer viewer) {
        boolean all = ALL.equals(asked);
        if (asked != null && !asked.isEmpty() && !all) {
            return new ResultPlace(asked);
        }
        if (!all && turnout.stream().anyMatch(one -> one.school().toString().equals(inView))) {
            return new ResultPlace(inView);
        }
        if (viewer.scope(Can.SEE_SURVEY_RESULTS).whole()) {
            return new ResultPlace(ALL);
        }
        return new ResultPlace(turnout.isEmpty() ? inView : turnout.get(0).school().toString());
    }

    /** Null for all schools together. */
    public OrganizationId school() {
        return ALL.equals(key) ? null : new OrganizationId(Ids.parse(key));
    }
}
