package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of danger in all languages, looked for at once: a text may change its language in the middle. */
public final class WatchList {

    private final Map<String, List<Compiled>> byWord = new HashMap<>();

    /** Those that begin with any ending of a word, by what all of them begin with. */
    private final Map<String, List<Compiled>> byBeginning = new HashMap<>();

    public WatchList(Collection<WatchPhrase> phrases) {
        for (WatchPhrase phrase : phrases) {
            Compiled compiled = new Compiled(phrase.kind(), phrase.parts());
            for (WatchPhrase.Word word : compiled.parts().get(0).words()) {
                Map<String, List<Compiled>> index = word.open() ? byBeginning : byWord;
                index.computeIfAbsent(word.open() ? beginning(word.plain()) : word.plain(), key -> new ArrayList<>()).add(compiled);
            }
        }
    }

    public List<Hit> in(String text) {
        return in(Token.of(text));
    }

    List<Hit> in(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String plain = tokens.get(at).plain();
            look(plain, tokens, at, hits);
            if (plain.length() > 3 && WatchPhrase.Word.WRITTEN_ON.contains(plain.charAt(0))) {
                look(plain.substring(1), tokens, at, hits);
            }
        }
        return hits.stream().distinct().sorted(Hit.ORDER).toList();
    }

    private void look(String plain, List<Token> tokens, int at, List<Hit> hits) {
        look(byWord.getOrDefault(plain, List.of()), tokens, at, hits);
        if (plain.length() >= WatchPhrase.FEWEST_OF_OPEN) {
            look(byBeginning.getOrDefault(beginning(plain), List.of()), tokens, at, hits);
        }
    }

    private static String beginning(String plain) {
        return plain.substring(0, WatchPhrase.FEWEST_OF_OPEN);
    }

    private static void look(List<Compiled> phrases, List<Token> tokens, int at, List<Hit> hits) {
        for (Compiled phrase : phrases) {
            int end = WatchPhrase.end(phrase.parts(), tokens, at);
            if (end > at) {
                hits.add(new Hit(phrase.kind(), tokens.get(at).from(), tokens.get(end - 1).until()));
            }
        }
    }

    private record Compiled(Watch kind, List<WatchPhrase.Part> parts) {}
}
