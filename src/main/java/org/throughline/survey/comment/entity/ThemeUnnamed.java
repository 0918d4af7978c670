package org.throughline.survey.comment.entity;

import org.throughline.platform.Refusal;

/** A theme has a name in both languages of the interface. */
public class ThemeUnnamed extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
