package org.throughline.survey.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;

/** Which places' results the viewer may read: schools one by one, all together only with the right for the whole district. */
@ApplicationScoped
class ResultRight {

    @Inject
    Viewer viewer;

    /** @param school null for all schools together */
    void require(OrganizationId school) {
        if (school != null) {
            viewer.require(Can.SEE_SURVEY_RESULTS, school);
        } else if (!viewer.scope(Can.SEE_SURVEY_RESULTS).whole()) {
            throw new NotYours();
        }
    }
}
