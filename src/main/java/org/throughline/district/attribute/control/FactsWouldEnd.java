package org.throughline.district.attribute.control;

import org.throughline.platform.Refusal;

/** More would end than one file may end without a person's decision. */
public class FactsWouldEnd extends Refusal {

    FactsWouldEnd(long ended, long before) {
        super(ended, before);
    }
}
