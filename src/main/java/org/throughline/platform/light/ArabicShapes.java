package org.throughline.platform.light;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/** Joins Arabic letters; marks above and below stay marks, without a width of their own, so that no letter makes room for them. */
class ArabicShapes extends ICUBidiReorderer {

    /** Marks by the places of their wide shapes: fathatan, dammatan, a gap, kasratan, a gap, fatha, damma, kasra, shadda, sukun, each alone and on a line. */
    private static final char FIRST_WIDE = '\uFE70';
    private static final char LAST_WIDE = '\uFE7F';
    private static final String MARKS = "\u064B\u064B\u064C\uFE73\u064D\uFE75\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(super.shapeText(text));
        for (int i = 0; i < shaped.length(); i++) {
            char shape = shaped.charAt(i);
            if (shape >= FIRST_WIDE && shape <= LAST_WIDE) {
                shaped.setCharAt(i, MARKS.charAt(shape - FIRST_WIDE));
            }
        }
        return shaped.toString();
    }
}
