package org.throughline.survey.campaign.entity;

import java.util.List;
import org.throughline.platform.text.TextBundle;

/** Levels of schools in words and in their usual order: those that rosters have everywhere in the reader's language, the district's own as it writes them. */
public final class LevelName {

    private static final List<String> USUAL = List.of("early childhood", "elementary", "middle", "high", "alternative");

    private LevelName() {}

    public static String of(TextBundle texts, String level) {
        return texts.has(key(level)) ? texts.get(key(level)) : level;
    }

    /** The text that names it, if there is one. */
    public static String key(String level) {
        return "district.level." + level.replace(' ', '-');
    }

    /** The younger the children, the less. */
    public static int rank(String level) {
        int place = USUAL.indexOf(level);
        return place < 0 ? USUAL.size() : place;
    }
}
