package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** The file waits until somebody says what its columns are. */
public class AttributesUnmapped extends Refusal {

    AttributesUnmapped(String file) {
        super(file);
    }
}
