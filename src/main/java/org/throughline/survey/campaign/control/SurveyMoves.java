package org.throughline.survey.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.throughline.platform.PersonColumns;
import org.throughline.platform.PersonMoves;

/** Invitations follow the person, one for a campaign and school; what was answered names nobody, so nothing of it moves. */
@ApplicationScoped
class SurveyMoves implements PersonMoves {

    @Override
    public void declare(PersonColumns columns) {
        columns.moves("survey.invitation", "person_id").once("campaign_id", "school_id");
        columns.move("survey.instrument", "added_by");
    }
}
