package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** A complete list without a single row that can be taken would end everything. */
public class AttributesEmpty extends Refusal {

    AttributesEmpty(String file) {
        super(file);
    }
}
