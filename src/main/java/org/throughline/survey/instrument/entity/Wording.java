package org.throughline.survey.instrument.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One text in the languages it is there in, by their codes (BCP 47). */
public record Wording(Map<String, String> byLanguage) {

    public static final Wording NONE = new Wording(Map.of());
    private static final String FALLBACK = "en";

    public Wording {
        Map<String, String> filled = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(language, text.strip());
            }
        });
        byLanguage = Map.copyOf(filled);
    }

    public static Wording of(String language, String text) {
        return new Wording(Map.of(language, text == null ? "" : text));
    }

    public Wording and(String language, String text) {
        Map<String, String> more = new LinkedHashMap<>(byLanguage);
        more.put(language, text);
        return new Wording(more);
    }

    /** In this language; in English or whatever there is where it is missing; "" where there is nothing. */
    public String in(String language) {
        return byLanguage.getOrDefault(closest(language), "");
    }

    /** The language in which {@link #in} says it: this one, the same without its region, English, or the first there is. */
    public String closest(String language) {
        if (byLanguage.containsKey(language)) {
            return language;
        }
        String anyRegion = language.split("-", 2)[0];
        if (byLanguage.containsKey(anyRegion)) {
            return anyRegion;
        }
        return byLanguage.isEmpty() || byLanguage.containsKey(FALLBACK) ? FALLBACK : new TreeSet<>(byLanguage.keySet()).first();
    }

    /** Whether it has a place for the name of the school or the teacher. */
    public boolean names() {
        return byLanguage.values().stream().anyMatch(text -> text.contains("{school}") || text.contains("{teacher}"));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
