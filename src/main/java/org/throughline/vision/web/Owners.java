package org.throughline.vision.web;

import java.util.List;
import org.throughline.platform.text.Texts;

/** Who may own the next step of a follow-up, by the part they play at the school. */
public final class Owners {

    private static final List<String> KEYS = List.of("principal", "coach", "teacher", "council", "district");

    private Owners() {}

    /** A choice of the list. */
    public record Choice(String key, String label) {}

    static List<Choice> all(Texts texts) {
        return KEYS.stream().map(key -> new Choice(key, texts.get("vision.owner." + key))).toList();
    }

    /** Its name; whatever else was written stays as it is. */
    static String named(Texts texts, String owner) {
        return owner == null ? "" : KEYS.contains(owner) ? texts.get("vision.owner." + owner) : owner;
    }
}
