package org.throughline.survey.answer.entity;

import jakarta.ejb.ApplicationException;
import org.throughline.platform.Refusal;

/**
 * No campaign, invitation or draft answers to this code. Nothing is changed before that is found, and mostly no transaction is
 * open: asked to roll back without one, the server writes an error for each code that somebody mistypes.
 */
@ApplicationException(rollback = false)
public class CodeUnknown extends Refusal {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
