package org.throughline.evaluation.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** Visits and what was seen on them follow the observer; a visit that both records rated stays the work of two. */
@ApplicationScoped
class EvaluationMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.move("evaluation.walk", "planned_by");
        columns.moves("evaluation.visit", "observer_id").apartFrom("second_observer_id");
        columns.moves("evaluation.visit", "second_observer_id").apartFrom("observer_id");
        columns.moves("evaluation.rating", "observer_id").once("visit_id");
        columns.moves("evaluation.note", "observer_id").once("visit_id");
        columns.move("evaluation.evidence", "added_by");
    }
}
