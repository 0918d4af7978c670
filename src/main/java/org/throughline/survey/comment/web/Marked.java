package org.throughline.survey.comment.web;

import java.util.ArrayList;
import java.util.List;

/** A text in pieces, those that were looked for marked. */
public record Marked(String text, boolean found) {

    private static final char BEGINS = '\uE000';
    private static final char ENDS = '\uE001';

    public static List<Marked> of(String words) {
        List<Marked> pieces = new ArrayList<>();
        int at = 0;
        while (at < words.length()) {
            int begins = words.indexOf(BEGINS, at);
            int ends = begins < 0 ? -1 : words.indexOf(ENDS, begins);
            if (ends < 0) {
                pieces.add(new Marked(words.substring(at), false));
                break;
            }
            if (begins > at) {
                pieces.add(new Marked(words.substring(at, begins), false));
            }
            pieces.add(new Marked(words.substring(begins + 1, ends), true));
            at = ends + 1;
        }
        return pieces;
    }
}
