package org.throughline.survey.answer.entity;

import java.util.Map;
import java.util.UUID;

/**
 * One person's answers, without the person.
 *
 * @param homeLanguage "" where it is not known
 * @param gradeBand    such as "6-8"; "" where it is not known
 */
public record Form(String language, String homeLanguage, String gradeBand, Map<UUID, Given> answers) {

    public Form {
        answers = Map.copyOf(answers);
    }
}
