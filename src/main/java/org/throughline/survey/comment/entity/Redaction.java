package org.throughline.survey.comment.entity;

import java.util.List;

/** A comment with parts of it blacked out. Nobody can put other words into somebody's mouth. */
public final class Redaction {

    /** What black bars are made of, and what stands for it where somebody typed it. */
    public static final String SIGN = "█";
    public static final String TYPED = "▪";

    /** As long for every part, so that its length tells nothing. */
    public static final String BLACK = SIGN.repeat(5);

    private Redaction() {}

    /** What is blacked out may not be told from what people type. */
    public static String of(String words, List<String> parts) {
        String shown = words.replace(SIGN, TYPED);
        for (String part : parts.stream().map(String::strip).filter(part -> !part.isEmpty()).sorted((a, b) -> b.length() - a.length()).toList()) {
            if (!words.contains(part)) {
                throw new PartNotThere(part);
            }
            shown = shown.replace(part, BLACK);
        }
        return shown;
    }
}
