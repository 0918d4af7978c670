package org.throughline.survey.transfer.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.transfer.control.LimeSurvey.Question;
import org.throughline.survey.transfer.entity.NotCarried.Reason;

/** What an answer has to keep to, as LimeSurvey writes it. */
record LimeSurveyLimits(Assembly to) {

    /** LimeSurvey writes regular expressions between strokes. */
    String pattern(Question question, ItemType type) {
        String written = question.pattern.strip();
        // a table has formulas in the same column
        if (written.isEmpty() || !written.matches("(?s)/.*/i?")) {
            if (!written.isEmpty()) {
                to.lost(question.code, written, Reason.VALIDATION);
            }
            return null;
        }
        String bare = written.substring(1, written.lastIndexOf('/'));
        String java = (written.endsWith("i") ? "(?i)" : "") + (bare.startsWith("^") ? bare.substring(1) : ".*" + bare);
        String whole = java.endsWith("$") ? java.substring(0, java.length() - 1) : java + ".*";
        try {
            Pattern.compile(whole);
            if (type == ItemType.LINE) {
                return whole;
            }
        } catch (PatternSyntaxException e) {
            // told below, as for what is no line
        }
        to.lost(question.code, written, Reason.VALIDATION);
        return null;
    }

    LocalDate day(Question question, String attribute) {
        String said = question.attribute(attribute);
        try {
            return said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeException e) {
            to.lost(question.code, attribute + ": " + said, Reason.VALIDATION);
            return null;
        }
    }

    /** A condition on the answer itself, as limits where they say the same. */
    void validated(Question question, Draft draft) {
        String said = question.attributes.remove("em_validation_q");
        if (said == null || said.isBlank()) {
            return;
        }
        try {
            draft.limits = Bounds.narrowed(draft.limits, FormulaReader.read(said), question.code, draft.type);
        } catch (Formula.Beyond beyond) {
            to.lost(question.code, said, Reason.VALIDATION);
        }
    }

    static Integer positive(String number) {
        return number.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(number) : null;
    }

    static BigDecimal decimal(String number) {
        return number.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?") ? new BigDecimal(number) : null;
    }
}
