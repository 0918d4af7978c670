package org.throughline.survey.campaign.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("(.{" + GROUP + "})(?=.)");
    private static final Pattern NO_PART = Pattern.compile("[^0-9A-Z]");
    private static final int INVITATION = 2 * GROUP;
    private static final int KEY = 4 * GROUP;
    private static final int LONGEST_PLACE = 2;

    /** Two groups: 30^8 ways, for a letter or a mail. */
    public static AccessCode forInvitation(RandomGenerator random) {
        return fresh(INVITATION / GROUP, random);
    }

    /** Four groups: 30^16 ways, for an address that is copied rather than typed. */
    public static AccessCode forDraft(RandomGenerator random) {
        return fresh(KEY / GROUP, random);
    }

    /** As a person typed it: case, blanks and hyphens do not matter. */
    public static AccessCode typed(String typed) {
        return new AccessCode(BETWEEN_GROUPS.matcher(plain(typed)).replaceAll("$1-"));
    }

    /** The code of a family's child by its number. */
    public AccessCode of(int place) {
        return typed(text + place);
    }

    private static String plain(String typed) {
        return NO_PART.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static AccessCode fresh(int groups, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new AccessCode(text.toString());
    }

    /** An invitation's code with the key to a draft that does not know the invitation: only the person has both. */
    public AccessCode with(AccessCode key) {
        return typed(text + key.text);
    }

    /** Whether it is as long as an invitation's, with a child's number or a key behind it or not. */
    public boolean opensInvitation() {
        int length = plain(text).length();
        return length >= INVITATION && length <= INVITATION + LONGEST_PLACE || length >= INVITATION + KEY;
    }

    /** Whether it is as long as the key of a draft. */
    public boolean isKey() {
        return plain(text).length() == KEY;
    }

    /** The invitation's part of a code with a key; any other code as it is. */
    public AccessCode withoutKey() {
        String plain = plain(text);
        return plain.length() >= INVITATION + KEY ? typed(plain.substring(0, plain.length() - KEY)) : this;
    }

    /** The key behind an invitation's code; any other code as it is. */
    public AccessCode key() {
        String plain = plain(text);
        return plain.length() >= INVITATION + KEY ? typed(plain.substring(plain.length() - KEY)) : this;
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
