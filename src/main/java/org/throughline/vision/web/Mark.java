package org.throughline.vision.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A point of a timeline; kind is done, today or nothing for what is to come. */
public record Mark(LocalDate day, String when, String what, String kind) {

    /** Sorted by day, with today put among them. */
    static List<Mark> inOrder(List<Mark> marks, LocalDate today, String when, String word) {
        List<Mark> all = new ArrayList<>(marks);
        all.sort(Comparator.comparing(Mark::day));
        int place = (int) all.stream().filter(mark -> !mark.day().isAfter(today)).count();
        all.add(place, new Mark(today, when, word, "today"));
        return List.copyOf(all);
    }
}
