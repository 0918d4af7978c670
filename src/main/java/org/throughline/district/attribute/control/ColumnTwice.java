package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** Two headers were chosen for one column. */
public class ColumnTwice extends Refusal {

    ColumnTwice(String column) {
        super(column);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
