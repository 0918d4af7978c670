package org.throughline.survey.comment.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a text as it is compared: without accents, case, apostrophes and the ways in which Arabic letters are written.
 *
 * @param plain the word as it is compared
 * @param from  where it begins in the text
 * @param until behind its last character
 */
public record Token(String plain, int from, int until) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Of what people wrote; Chinese, which has no spaces, character by character. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int from = -1;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean alone = Character.isIdeographic(point);
            boolean inside = !alone && (Character.isLetterOrDigit(point) || from >= 0 && joins(point));
            if (from >= 0 && !inside) {
                add(tokens, text, from, at);
                from = -1;
            }
            if (alone) {
                add(tokens, text, at, next);
            } else if (inside && from < 0) {
                from = at;
            }
            at = next;
        }
        if (from >= 0) {
            add(tokens, text, from, text.length());
        }
        return tokens;
    }

    /** The same form for a word of a list. */
    static String plain(String word) {
        if (word.chars().allMatch(sign -> sign < 128 && sign != '\'')) {
            return word.toLowerCase(Locale.ROOT);
        }
        String bare = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        bare.codePoints().filter(point -> !joins(point)).map(Token::letter).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static void add(List<Token> tokens, String text, int from, int until) {
        String plain = plain(text.substring(from, until));
        if (!plain.isEmpty()) {
            tokens.add(new Token(plain, from, until));
        }
    }

    /** Apostrophes, marks, the Arabic lengthening, and what keeps letters of one word apart. */
    private static boolean joins(int point) {
        int type = Character.getType(point);
        return point == '\'' || point == '\u2019' || point == '\u02bc' || point == '\u0640' || point == '\u200c' || point == '\u200d' || point == '\u00ad'
                || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** What people write for one another: forms of alef, yeh and kaf, and letters that have no accent to take away. */
    private static int letter(int point) {
        return switch (point) {
            case '\u0671' -> '\u0627';
            case '\u0649', '\u06cc' -> '\u064a';
            case '\u0629' -> '\u0647';
            case '\u06a9' -> '\u0643';
            case '\u0111' -> 'd';
            case '\u0142' -> 'l';
            default -> point;
        };
    }
}
