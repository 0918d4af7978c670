package org.throughline.district.mapping.control;

import org.throughline.platform.Refusal;

/** Another mapping has this name. */
public class MappingNamed extends Refusal {

    MappingNamed(String name) {
        super(name);
    }
}
