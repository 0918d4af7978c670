package org.throughline.demo.roster;

/** Numbers inside identifiers: the same digits in every locale, unlike those of {@link String#format}. */
final class Digits {

    private Digits() {
    }

    /** The number with zeros before it up to the width. */
    static String of(int width, int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
