package org.throughline.survey.report.entity;

import org.throughline.platform.Refusal;

/** Answers one by one are taken away for a reason only, and the reason is recorded. */
public class ExportWithoutReason extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
