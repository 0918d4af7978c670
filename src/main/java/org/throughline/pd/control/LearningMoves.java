package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** Seats, proof and credit follow the person, of one section only once: two records must not make two hours of one. */
@ApplicationScoped
class LearningMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.moves("pd.facilitator", "person_id").once("section_id");
        columns.moves("pd.registration", "person_id").once("section_id").whileNull("given_back_at");
        columns.moves("pd.attendance", "person_id").once("section_id");
        columns.moves("pd.credit", "person_id").once("section_id");
        columns.move("pd.registration", "assigned_by");
        columns.move("pd.attendance", "recorded_by");
        columns.move("pd.credit", "posted_by");
    }
}
