package org.throughline.survey.campaign.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The right to act, as people read it from a letter and type it: groups of four from an alphabet without letters and
 * digits that are taken for each other.
 *
 * @param text in capitals, with hyphens between the groups
 */
public record AccessCode(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    /** Two groups: 30^8 ways, for a letter or a mail. */
    public static AccessCode forInvitation(RandomGenerator random) {
        return fresh(2, random);
    }

    /** Four groups: 30^16 ways, for an address that is copied rather than typed. */
    public static AccessCode forDraft(RandomGenerator random) {
        return fresh(4, random);
    }

    /** As a person typed it: case, blanks and hyphens do not matter. */
    public static AccessCode typed(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return new AccessCode(plain.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
    }

    /** The code of a family's child by its number. */
    public AccessCode of(int place) {
        return typed(text + place);
    }

    private static AccessCode fresh(int groups, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccessCode(text.toString());
    }

    /** What is kept of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
