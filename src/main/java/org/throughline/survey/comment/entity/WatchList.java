package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of danger in all languages, looked for at once: a text may change its language in the middle. */
public final class WatchList {

    private final Map<String, List<Compiled>> byWord = new HashMap<>();
    private final Map<Character, List<Compiled>> byLetter = new HashMap<>();

    public WatchList(Collection<WatchPhrase> phrases) {
        for (WatchPhrase phrase : phrases) {
            Compiled compiled = new Compiled(phrase.kind(), phrase.parts());
            for (WatchPhrase.Word word : compiled.parts().get(0).words()) {
                (word.open() ? byLetter.computeIfAbsent(word.plain().charAt(0), key -> new ArrayList<>()) : byWord.computeIfAbsent(word.plain(), key -> new ArrayList<>())).add(compiled);
            }
        }
    }

    public List<Hit> in(String text) {
        List<Token> tokens = Token.of(text);
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
        look(byLetter.getOrDefault(plain.charAt(0), List.of()), tokens, at, hits);
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
