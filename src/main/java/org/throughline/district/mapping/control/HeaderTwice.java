package org.throughline.district.mapping.control;

import org.throughline.platform.Refusal;

/** Two headers of a file are read as one column. */
public class HeaderTwice extends Refusal {

    HeaderTwice(String file, String column) {
        super(file, column);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
