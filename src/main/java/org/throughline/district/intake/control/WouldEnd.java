package org.throughline.district.intake.control;

/** More would end than one set may end without a person's decision. */
public class WouldEnd extends ImportRefused {

    WouldEnd(String file, long ended, long before) {
        super(file, ended, before, 100 * ended / before, EndingGuard.PERCENT);
    }
}
