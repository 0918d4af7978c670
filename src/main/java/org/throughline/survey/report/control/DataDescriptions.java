package org.throughline.survey.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.platform.text.Language;
import org.throughline.platform.text.TextBundle;
import org.throughline.survey.campaign.control.CampaignDetails;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Wording;
import org.throughline.survey.report.entity.Variable;
import org.throughline.survey.report.entity.Variables;

/** The columns of a campaign's data. */
@ApplicationScoped
class DataDescriptions {

    @Inject
    Questionnaires questionnaires;

    List<Variable> variables(CampaignDetails campaign) {
        return Variables.of(questionnaires.of(campaign.instrument()), campaign.confidentiality(), DataDescriptions::label);
    }

    static Wording label(String name) {
        String key = "codebook.variable." + name;
        return Wording.of("en", TextBundle.in(Language.EN.locale()).get(key)).and("es", TextBundle.in(Language.ES.locale()).get(key));
    }
}
