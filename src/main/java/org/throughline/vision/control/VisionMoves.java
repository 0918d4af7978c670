package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** What somebody adopted, wrote, promised and reported follows them. */
@ApplicationScoped
class VisionMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.move("vision.plan", "adopted_by");
        columns.move("vision.definition", "written_by");
        columns.move("vision.measure_entry", "entered_by");
        columns.move("vision.adaptation_step", "person_id");
        columns.move("vision.decision", "decided_by");
        columns.move("vision.follow_up", "planned_by", "reported_by", "held_by");
    }
}
