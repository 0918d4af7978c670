package org.throughline.district.mapping.control;

import org.throughline.platform.Refusal;

/** No mapping is saved under the name that was asked for. */
public class MappingUnknown extends Refusal {

    MappingUnknown(String name) {
        super(name);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
