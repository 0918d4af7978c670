package org.throughline.survey.instrument.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One text in the languages it is there in, by language code. */
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
        String text = byLanguage.getOrDefault(language, byLanguage.get(FALLBACK));
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
