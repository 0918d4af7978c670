package org.throughline.survey.paper.entity;

import org.throughline.platform.Refusal;

/** The fonts of documents lack letters of this language; the page of the form has all that the browser has. */
public class ScriptUnprintable extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
