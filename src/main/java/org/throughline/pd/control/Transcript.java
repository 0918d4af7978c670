package org.throughline.pd.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.pd.entity.Category;

/** Everything the ledger says of one person: a district's estimate. */
public record Transcript(UUID person, String name, String district, String school, List<Line> lines, List<Total> totals) {

    /** One line, reversals among them; newest first. */
    public record Line(UUID id, Instant postedAt, String code, String title, String label, Instant endedAt, Category category, int minutes,
            boolean selfChosen, boolean reversal, boolean reversed, String facilitators) {}

    /** Minutes of a category, and those of them that the person chose. */
    public record Total(Category category, int minutes, int chosen) {}

    public int minutes() {
        return totals.stream().mapToInt(Total::minutes).sum();
    }

    public int chosen() {
        return totals.stream().mapToInt(Total::chosen).sum();
    }

    /** Per cent of the minutes that the person chose, 0 without any. */
    public int chosenPercent() {
        return minutes() == 0 ? 0 : Math.round(100f * chosen() / minutes());
    }
}
