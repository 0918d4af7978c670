package org.throughline.vision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timeline as it is put together: what is not given a day is left out, and today stands among the others. */
final class Marks {

    private final List<Mark> all = new ArrayList<>();
    private final Dates dates;
    private final LocalDate today;

    Marks(Dates dates, LocalDate today) {
        this.dates = dates;
        this.today = today;
    }

    void add(LocalDate day, String what) {
        if (day != null) {
            all.add(new Mark(day, dates.brief(day), what, day.isAfter(today) ? "" : "done"));
        }
    }

    void add(List<Mark> marks) {
        all.addAll(marks);
    }

    /** Sorted by day, with today put among them. */
    List<Mark> inOrder(String wordOfToday) {
        List<Mark> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(Mark::day));
        int place = (int) ordered.stream().filter(mark -> !mark.day().isAfter(today)).count();
        ordered.add(place, new Mark(today, dates.brief(today), wordOfToday, "today"));
        return List.copyOf(ordered);
    }
}
