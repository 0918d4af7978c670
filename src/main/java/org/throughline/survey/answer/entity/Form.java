package org.throughline.survey.answer.entity;

import java.util.Map;
import java.util.UUID;

/**
 * One person's answers, without the person.
 *
 * @param homeLanguage "" where it is not known
 * @param gradeBand    such as "6-8"; "" where it is not known
 * @param group        the group or role that is kept; "" where none is
 */
public record Form(String language, String homeLanguage, String gradeBand, Map<UUID, Given> answers, String group) {

    public Form(String language, String homeLanguage, String gradeBand, Map<UUID, Given> answers) {
        this(language, homeLanguage, gradeBand, answers, "");
    }

    public Form {
        answers = Map.copyOf(answers);
    }

    public Form ofNoGroup() {
        return new Form(language, homeLanguage, gradeBand, answers);
    }
}
