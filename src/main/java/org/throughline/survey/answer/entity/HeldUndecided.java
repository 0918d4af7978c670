package org.throughline.survey.answer.entity;

import org.throughline.platform.Refusal;

/** Answers were held back, and nobody decided yet whether they count. */
public class HeldUndecided extends Refusal {

    public HeldUndecided(long answers) {
        super(answers);
    }
}
