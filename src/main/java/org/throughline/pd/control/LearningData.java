package org.throughline.pd.control;

import static org.throughline.platform.privacy.Seen.ALL_STAFF;
import static org.throughline.platform.privacy.Seen.COORDINATORS;
import static org.throughline.platform.privacy.Seen.CREDIT_OFFICERS;
import static org.throughline.platform.privacy.Seen.SELF;
import static org.throughline.platform.privacy.Source.PERSON;
import static org.throughline.platform.privacy.Whose.STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.privacy.DataDeclaration;
import org.throughline.platform.privacy.Declared;
import org.throughline.platform.privacy.Source;

/** What staff learn. Seats, attendance and credit are annotated. */
@ApplicationScoped
class LearningData implements DataDeclaration {

    @Override
    public void declare(Declared declared) {
        declared
                .element("learning.seat").of(STAFF).from(PERSON).seenBy(SELF, COORDINATORS).kept("record")
                .element("learning.facilitator").of(STAFF).from(Source.STAFF).seenBy(ALL_STAFF).kept("record")
                .element("learning.attendance").of(STAFF).from(Source.STAFF).seenBy(SELF, COORDINATORS, CREDIT_OFFICERS).kept("legal")
                .element("learning.credit").of(STAFF).from(Source.STAFF).seenBy(SELF, CREDIT_OFFICERS).kept("legal");
        declared.table("pd.facilitator").holds("learning.facilitator", "section_id", "person_id");
    }
}
