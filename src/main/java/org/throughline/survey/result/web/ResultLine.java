package org.throughline.survey.result.web;

import java.util.List;
import java.util.Optional;
import org.throughline.statistics.Difference;
import org.throughline.survey.result.control.ResultRow;

/**
 * One line of figures.
 *
 * @param item     "" for a commitment as a whole
 * @param row      null where nobody answered
 * @param segments five parts of a bar, none where it is not drawn
 * @param label    all of it, read aloud
 * @param similar  that of similar schools, "–" where there is none
 * @param aloud    of how many schools that is, "" where there is none
 */
public record ResultLine(String item, String name, ResultRow row, List<Integer> segments, String favorable, String label, List<Share> options, String similar, String aloud) {

    /** An option with its share. */
    public record Share(String label, int perCent) {}

    public boolean readable() {
        return row != null && !row.hidden();
    }

    public boolean drawn() {
        return !segments.isEmpty();
    }

    /** How many points the bar reaches from the middle of neutral to its longer side, 0 where none is drawn. */
    int reach() {
        return drawn() ? Math.max(segments.get(0) + segments.get(1), segments.get(3) + segments.get(4)) + (segments.get(2) + 1) / 2 : 0;
    }

    public String district() {
        return Shown.named(toDistrict(), "≈");
    }

    public String before() {
        return Shown.named(toBefore(), "≈");
    }

    public String districtKind() {
        return Shown.kind(toDistrict());
    }

    public String beforeKind() {
        return Shown.kind(toBefore());
    }

    private Optional<Difference> toDistrict() {
        return row == null ? Optional.empty() : row.toDistrict();
    }

    private Optional<Difference> toBefore() {
        return row == null ? Optional.empty() : row.toBefore();
    }
}
