package org.throughline.access.account.control;

import java.math.BigInteger;

/** The letters in which programs for codes take a secret (RFC 4648, without filling). */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of 5 of them */
    static String of(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int shift = bytes.length * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
            text.append(LETTERS.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }
}
