package org.throughline.survey.comment.web;

import java.util.List;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.comment.control.CommentReading;

/** A comment as it is listed. */
public record CommentLine(CommentReading.Row row, List<Marked> pieces, Tongue tongue) {

    /** Its themes in a line, or that there is none. */
    public String about() {
        return row.themes().isEmpty() ? "–" : String.join(", ", row.themes());
    }
}
