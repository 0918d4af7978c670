package org.throughline.evaluation.control;

import java.time.Instant;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.Subject;
import org.throughline.evaluation.entity.WalkState;

/** A visit as one of its observers sees it. */
public record VisitDetails(Head head, List<Line> lines) {

    /**
     * The visit.
     *
     * @param planned how many visits the walk plans in the school
     * @param second  true where the viewer is the second observer
     */
    public record Head(VisitId id, WalkId walk, String walkName, WalkState state, OrganizationId school, String schoolName, int number,
            int planned, GradeBand band, Subject subject, Instant startedAt, Integer minutes, boolean doubled, boolean second) {}

    /**
     * A look-for with the viewer's own rating and notes.
     *
     * @param rated true once rated; level is null then where the viewer could not judge
     */
    public record Line(LookForId lookFor, String code, String commitment, String title, String focus,
            String level0, String level1, String level2, String level3, boolean rated, Integer level, String saw, String heard) {

        public boolean unjudged() {
            return rated && level == null;
        }

        public String anchor(int of) {
            return switch (of) {
                case 0 -> level0;
                case 1 -> level1;
                case 2 -> level2;
                default -> level3;
            };
        }
    }
}
