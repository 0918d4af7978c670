package org.throughline.survey.bank.entity;

import org.throughline.survey.campaign.entity.Audience;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.instrument.entity.Questionnaire;

/**
 * An instrument that comes with the application, to start from.
 *
 * @param name     of its file; the key of its purpose is bank.template and this name
 * @param audience for whom it is written
 */
public record Template(String name, Audience audience, Questionnaire questionnaire) {

    public long items() {
        return questionnaire.items().stream().filter(item -> item.type() != ItemType.INFORMATION).count();
    }

    /** As the first page of an answer path says it: four items a minute, and no less than two. */
    public long minutes() {
        return Math.max(2, (items() + 3) / 4);
    }
}
