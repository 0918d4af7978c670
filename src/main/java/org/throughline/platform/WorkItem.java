package org.throughline.platform;

import java.time.LocalDate;

/**
 * One line of a person's home: something that waits for them, made of real state.
 *
 * @param due    when it is due, or null where it only waits
 * @param title  what to do, verb first, in the viewer's language
 * @param detail the facts, one or two sentences
 * @param link   where it is done, from the context root
 * @param action the word on the button
 */
public record WorkItem(LocalDate due, String title, String detail, String link, String action) {

    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
