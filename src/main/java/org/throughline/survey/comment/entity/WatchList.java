package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of danger in all languages, looked for at once: a text may change its language in the middle. */
public final class WatchList {

    private final Map<Character, List<Compiled>> byFirst = new HashMap<>();

    public WatchList(Collection<WatchPhrase> phrases) {
        for (WatchPhrase phrase : phrases) {
            Compiled compiled = new Compiled(phrase.kind(), phrase.parts());
            compiled.parts().get(0).words().stream().map(word -> word.plain().charAt(0)).distinct()
                    .forEach(first -> byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(compiled));
        }
    }

    public List<Hit> in(String text) {
        List<Token> tokens = Token.of(text);
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String plain = tokens.get(at).plain();
            look(plain.charAt(0), tokens, at, hits);
            if (plain.length() > 3 && (plain.charAt(0) == '\u0648' || plain.charAt(0) == '\u0641')) {
                look(plain.charAt(1), tokens, at, hits);
            }
        }
        return hits.stream().distinct().sorted(Hit.ORDER).toList();
    }

    private void look(char first, List<Token> tokens, int at, List<Hit> hits) {
        for (Compiled phrase : byFirst.getOrDefault(first, List.of())) {
            int end = WatchPhrase.end(phrase.parts(), tokens, at);
            if (end > at) {
                hits.add(new Hit(phrase.kind(), tokens.get(at).from(), tokens.get(end - 1).until()));
            }
        }
    }

    private record Compiled(Watch kind, List<WatchPhrase.Part> parts) {}
}
