package org.throughline.vision.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Nobody;

/** The plan is about schools, not people; who decided and wrote is annotated, and declared here for tables without an entity. */
@ApplicationScoped
class VisionData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared.table("vision.adaptation_step").words("work.words", "how", "decided_with", "reason").holds("work.signed", "at", "person_id").rest(Nobody.PLAN);
        declared.table("vision.measure_entry").words("work.words", "note").holds("work.signed", "entered_at", "entered_by").rest(Nobody.PLAN);
        declared.table("vision.origin").words("work.words", "title").rest(Nobody.PLAN);
        declared.table("vision.misconception").rest(Nobody.PLAN);
        declared.table("vision.commitment_cohort").rest(Nobody.PLAN);
        declared.table("vision.alignment").rest(Nobody.PLAN);
    }
}
