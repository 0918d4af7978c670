package org.throughline.access.wall.control;

import org.throughline.platform.Refusal;

/** Breaking the glass needs a reason, and hours from 1 to 72. */
public class GlassIncomplete extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
