package org.throughline.district.control;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which people are looked for; null or empty is no condition.
 *
 * @param words    parts of names, of the number or the e-mail, in any order
 * @param school   or all that the viewer may see
 * @param grade    of students, as the rosters write it
 * @param role     the word of the rosters for a position
 * @param group    a group that the district's files name
 * @param noEmail  only who has no e-mail address
 */
public record PeopleFilter(String words, PersonKind kind, UUID school, String grade, String role, String group, boolean noEmail) {

    private static final int MOST_WORDS = 5;

    public PeopleFilter(String words, PersonKind kind, UUID school) {
        this(words, kind, school, null, null, null, false);
    }

    /** For a LIKE on folded text. Up to two letters stand at the beginning of a part: anywhere, they would be everyone. */
    List<String> patterns() {
        return words == null ? List.of() : Stream.of(words.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .map(word -> (word.codePointCount(0, word.length()) < 3 ? "% " : "%")
                        + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").toList();
    }

    static boolean given(String condition) {
        return condition != null && !condition.isEmpty();
    }
}
