package org.throughline.survey;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.platform.text.Language;
import org.throughline.survey.answer.control.Answering;
import org.throughline.survey.answer.entity.Given;
import org.throughline.survey.campaign.control.AudiencePlanning;
import org.throughline.survey.campaign.control.Inviting;
import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.campaign.entity.AudienceRule;
import org.throughline.survey.campaign.entity.Confidentiality;
import org.throughline.survey.campaign.entity.FamilyWay;
import org.throughline.survey.instrument.entity.Item;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.instrument.entity.Wording;

/** Whom a campaign asks: what tests of its audience and of the ways to it have in common. */
abstract class AskingInContainer extends SurveyInContainer {

    @Inject
    AudiencePlanning audiences;

    @Inject
    Inviting inviting;

    @Inject
    Answering answering;

    Item item;

    CampaignId draft(Audience audience, Confidentiality confidentiality, Questionnaire questionnaire, Wording title) throws Exception {
        places();
        CampaignId id = draft(questionnaire, audience, confidentiality, title, oak, elm);
        item = itemsOf(id).get(0);
        return id;
    }

    CampaignId draft(Audience audience, Confidentiality confidentiality) throws Exception {
        return draft(audience, confidentiality, questionnaire(), Wording.of("en", "Voice"));
    }

    static Questionnaire questionnaire() {
        return asking(Wording.of("en", "Voice").and("es", "Voz"), List.of(yesOrNo("A", Wording.of("en", "Is it good?"))));
    }

    void ask(CampaignId id, AudienceRule rule) throws Exception {
        does(coordinator, BEFORE, () -> audiences.ask(id, rule));
    }

    static AudienceRule rule(Set<String> grades, Set<String> languages, Integer sample, FamilyWay way) {
        return new AudienceRule(Set.of(), Set.of(), grades, Set.of(), languages, Set.of(), sample, 7, way);
    }

    PersonId child(OrganizationId place, String grade) {
        PersonId child = child(place);
        execute("update district.person set grades = array[?] where id = ?", grade, child.value());
        return child;
    }

    int mailed(CampaignId id) throws Exception {
        return as(coordinator, WHILE_OPEN, () -> {
            int all = 0;
            for (int made = inviting.mailNext(id); made > 0; made = inviting.mailNext(id)) {
                all += made;
            }
            return all;
        });
    }

    void send(String code) {
        answering.begin(code, Language.EN, null);
        answering.save(code, Set.of(item.id()), Map.of(item.id(), Given.chosen(List.of(2))), Language.EN, 1);
        answering.send(code);
    }
}
