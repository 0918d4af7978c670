package org.throughline.pd.entity;

import java.util.UUID;

/**
 * What a course offers.
 *
 * @param commitment  the commitment of the plan it serves, or null
 * @param standards   codes of professional learning standards, separated by semicolons
 * @param mostMinutes more credit than this is not posted for it
 */
public record CourseContent(String title, String outcomes, String strand, Format format, UUID commitment, String standards,
        String audience, int mostMinutes, Category category) {

    private static final int LEAST = 15;
    private static final int MOST = 60_000;

    public CourseContent {
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("a course has a title");
        }
        if (mostMinutes < LEAST || mostMinutes > MOST) {
            throw new IllegalArgumentException("a course is worth a quarter of an hour or more");
        }
    }
}
