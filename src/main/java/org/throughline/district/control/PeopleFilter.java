package org.throughline.district.control;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which people are looked for.
 *
 * @param words  parts of the name, in any order, or empty
 * @param kind   or null for all
 * @param school or null for all that the viewer may see
 */
public record PeopleFilter(String words, PersonKind kind, UUID school) {

    private static final int MOST_WORDS = 5;

    List<String> patterns() {
        return words == null ? List.of() : Stream.of(words.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").toList();
    }
}
