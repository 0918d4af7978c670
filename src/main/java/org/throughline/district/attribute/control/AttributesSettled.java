package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** The file was committed or discarded before. */
public class AttributesSettled extends Refusal {

    AttributesSettled(String file) {
        super(file);
    }
}
