package org.throughline.survey.editor.entity;

import org.throughline.platform.Refusal;

/** Somebody else took a step in the draft since it was looked at; who, and which. */
public class EditedMeanwhile extends Refusal {

    public EditedMeanwhile(String who) {
        super(who);
    }
}
