package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** Required columns that no header was chosen for. */
public class ColumnsMissing extends Refusal {

    ColumnsMissing(String columns) {
        super(columns);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
