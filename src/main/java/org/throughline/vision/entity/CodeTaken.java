package org.throughline.vision.entity;

import org.throughline.platform.Refusal;

/** Another commitment of the plan, or measure of the commitment, has this code. */
public class CodeTaken extends Refusal {

    public CodeTaken(String code) {
        super(code);
    }
}
