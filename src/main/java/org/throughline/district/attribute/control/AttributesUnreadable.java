package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** The file is no CSV in UTF-8 with commas, from this line on. */
public class AttributesUnreadable extends Refusal {

    AttributesUnreadable(long line) {
        super(line);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
