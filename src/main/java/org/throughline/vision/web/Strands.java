package org.throughline.vision.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.text.Texts;
import org.throughline.vision.Thread;
import org.throughline.vision.control.Tied;

/** The thread of a commitment: each kind of thing that may hang on it, with those that do. */
public final class Strands {

    private final Texts texts;
    private final Map<Thread.Kind, List<Tied>> tied;

    Strands(Texts texts, List<Tied> things) {
        this.texts = texts;
        tied = things.stream().collect(Collectors.groupingBy(Tied::kind));
    }

    public List<Strand> getAll() {
        return Stream.of(Thread.Kind.values()).map(kind -> {
            int count = tied.getOrDefault(kind, List.of()).size();
            return new Strand(kind.name(), texts.get(key(kind.name())), count, texts.of(key(kind.name()) + ".count", count));
        }).toList();
    }

    /** Kinds that hang nowhere: what is asked but never taught. */
    public List<String> getGaps() {
        return tied.isEmpty() ? List.of() : Stream.of(Thread.Kind.values()).filter(kind -> !tied.containsKey(kind)).map(kind -> texts.get(key(kind.name()) + ".gap")).toList();
    }

    /** The things of a kind; null where there is no such kind. */
    public List<Tied> things(String kind) {
        return Stream.of(Thread.Kind.values()).filter(one -> one.name().equals(kind)).findFirst().map(one -> tied.getOrDefault(one, List.of())).orElse(null);
    }

    public String title(String kind) {
        return texts.get(key(kind) + ".title");
    }

    private static String key(String kind) {
        return "vision.thread." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A kind of thing on the thread, how many there are, and the words after the number. */
    public record Strand(String kind, String verb, int count, String words) {}
}
