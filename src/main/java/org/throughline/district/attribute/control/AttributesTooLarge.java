package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** The file is larger than what is taken at once. */
public class AttributesTooLarge extends Refusal {

    AttributesTooLarge(int megabytes) {
        super(megabytes);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
