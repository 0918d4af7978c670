package org.throughline.survey.editor.entity;

import org.throughline.platform.Refusal;

/** The draft lacks something before it can be asked. */
public class SketchUnfinished extends Refusal {

    public SketchUnfinished(int lacks) {
        super(lacks);
    }
}
