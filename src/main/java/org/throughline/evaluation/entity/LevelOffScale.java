package org.throughline.evaluation.entity;

import org.throughline.platform.Refusal;

/** Levels go from 0 to 3. */
public class LevelOffScale extends Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
