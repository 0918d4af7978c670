package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words that, one after the other, mean danger. A word ends with a star where any ending will do, stands with others in
 * brackets where one of them will do, and three dots stand for up to three words of any kind: {@code (bring*|brought) ... gun}.
 * No regular expressions: whoever keeps the list is no programmer, and none of it can run for long.
 */
public record WatchPhrase(Watch kind, String written) {

    static final int MOST = 300;
    /** Letters of a word of which any ending will do: fewer would find half of a language. */
    static final int FEWEST_OF_OPEN = 3;

    private static final int GAP = 3;
    private static final String DOTS = "...";

    public WatchPhrase {
        written = written.strip().replace("…", DOTS);
        if (!kind.urgent() || written.length() > MOST || !fits(written)) {
            throw new PhraseUnfit();
        }
    }

    private static boolean fits(String written) {
        List<Part> parts = parts(written);
        return !parts.isEmpty() && !parts.get(0).any() && !parts.get(parts.size() - 1).any() && parts.stream().allMatch(Part::fits);
    }

    /** Ready to be looked for. */
    List<Part> parts() {
        return parts(written);
    }

    private static List<Part> parts(String written) {
        List<Part> parts = new ArrayList<>();
        for (String part : written.replaceAll("\\s*\\|\\s*", "|").replaceAll("\\(\\s+", "(").replaceAll("\\s+\\)", ")").split("\\s+")) {
            if (part.equals(DOTS)) {
                parts.add(new Part(List.of(), true));
            } else {
                String inner = part.startsWith("(") && part.endsWith(")") ? part.substring(1, part.length() - 1) : part;
                parts.add(new Part(List.of(inner.split("\\|", -1)).stream().map(Word::of).toList(), false));
            }
        }
        return parts;
    }

    /** Behind the last token of the phrase that begins at a token; -1 where it does not stand there. */
    static int end(List<Part> parts, List<Token> tokens, int at) {
        return end(parts, 0, tokens, at);
    }

    private static int end(List<Part> parts, int part, List<Token> tokens, int at) {
        if (part == parts.size()) {
            return at;
        }
        if (parts.get(part).any()) {
            for (int skipped = 0; skipped <= GAP; skipped++) {
                int end = end(parts, part + 1, tokens, at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < tokens.size() && parts.get(part).matches(tokens.get(at).plain()) ? end(parts, part + 1, tokens, at + 1) : -1;
    }

    /** @param any up to three words of any kind */
    record Part(List<Word> words, boolean any) {

        boolean matches(String plain) {
            return words.stream().anyMatch(word -> word.matches(plain));
        }

        boolean fits() {
            return any || words.stream().allMatch(word -> !word.plain().isEmpty() && (!word.open() || word.plain().length() >= FEWEST_OF_OPEN));
        }
    }

    /** @param open whether any ending will do */
    record Word(String plain, boolean open) {

        /** In Arabic, and and so are written onto the word behind them. */
        static final Set<Character> WRITTEN_ON = Set.of('\u0648', '\u0641');

        static Word of(String written) {
            boolean open = written.endsWith("*");
            String bare = open ? written.substring(0, written.length() - 1) : written;
            List<Token> tokens = Token.of(bare);
            boolean one = tokens.size() == 1 && tokens.get(0).from() == 0 && tokens.get(0).until() == bare.length();
            return new Word(one ? tokens.get(0).plain() : "", open);
        }

        boolean matches(String said) {
            return is(said) || said.length() > 3 && WRITTEN_ON.contains(said.charAt(0)) && is(said.substring(1));
        }

        private boolean is(String said) {
            return open ? said.startsWith(plain) : said.equals(plain);
        }
    }
}
