package org.throughline.survey.comment.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found in a comment.
 *
 * @param parts what names somebody or leads to them, in the words of the comment: what a moderator is offered to black out
 */
public record Screened(Set<Watch> flags, List<String> parts) {

    public Screened {
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(flags);
        parts = List.copyOf(parts);
    }

    public static Screened of(String words, WatchList list, NameBook names) {
        List<Token> tokens = Token.of(words);
        List<Hit> hits = new ArrayList<>(list.in(tokens));
        hits.addAll(names.in(words, tokens));
        hits.addAll(Contacts.in(words));
        Set<Watch> flags = EnumSet.noneOf(Watch.class);
        Set<String> parts = new LinkedHashSet<>();
        hits.stream().sorted(Hit.ORDER).forEach(hit -> {
            flags.add(hit.kind());
            if (!hit.kind().urgent()) {
                parts.add(words.substring(hit.from(), hit.until()));
            }
        });
        return new Screened(flags, List.copyOf(parts));
    }
}
