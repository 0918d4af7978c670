package org.throughline.district.intake.control;

import org.throughline.platform.Refusal;

/** A set that could be read, yet is not applied. */
public abstract class ImportRefused extends Refusal {

    protected ImportRefused(Object... parameters) {
        super(parameters);
    }
}
