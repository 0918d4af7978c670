package org.throughline.district.mapping.control;

import org.throughline.platform.Refusal;

/** A file lacks columns without which no row can be read. */
public class MappingIncomplete extends Refusal {

    MappingIncomplete(String file, String columns) {
        super(file, columns);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
