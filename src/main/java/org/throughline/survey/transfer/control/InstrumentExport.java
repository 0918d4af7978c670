package org.throughline.survey.transfer.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.instrument.control.Questionnaires;
import org.throughline.survey.instrument.entity.Questionnaire;
import org.throughline.survey.transfer.entity.Format;
import org.throughline.survey.transfer.entity.Writing;

/** Instruments leave as files, with the list of what a format does not hold. */
@Stateless
@RolesAllowed(Can.SEE_SURVEY_RESULTS)
public class InstrumentExport {

    @Inject
    Questionnaires questionnaires;

    /** @param format one in which instruments are written */
    public Writing write(InstrumentId id, Format format) {
        return writing(questionnaires.of(id), format);
    }

    static Writing writing(Questionnaire of, Format format) {
        return switch (format) {
            case OWN -> new Writing(of.code() + ".json", "application/json;charset=UTF-8", OwnFile.write(of), List.of());
            case LIMESURVEY_TABLE -> LimeSurveyWriting.write(of);
            case XLSFORM -> XlsFormWriting.write(of);
            case LIMESURVEY, QUALTRICS -> throw new IllegalArgumentException(format + " is only read");
        };
    }
}
