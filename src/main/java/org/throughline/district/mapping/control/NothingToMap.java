package org.throughline.district.mapping.control;

import org.throughline.platform.Refusal;

/** No file has headers that could be mapped. */
public class NothingToMap extends Refusal {

    NothingToMap() {
        super();
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
