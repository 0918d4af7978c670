package org.throughline.district.intake.control;

/** The set is about more than one district. */
public class SeveralDistricts extends ImportRefused {

    SeveralDistricts(String names) {
        super(names);
    }
}
