package org.throughline.district.mapping.control;

import org.throughline.platform.Refusal;

/** Two files are read as the same kind. */
public class KindTwice extends Refusal {

    KindTwice(String file) {
        super(file);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
