package org.throughline.survey.transfer.entity;

import java.util.List;
import org.throughline.survey.instrument.entity.Questionnaire;

/** What came of reading a file: an instrument, and what of the file it does not hold. */
public record Reading(Questionnaire questionnaire, List<NotCarried> notCarried) {

    public Reading {
        notCarried = List.copyOf(notCarried);
    }
}
