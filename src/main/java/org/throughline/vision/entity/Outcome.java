package org.throughline.vision.entity;

import java.time.LocalDate;

/**
 * What the district found and who does what next.
 *
 * @param waivedUntil only for a waiver: the day on which the school owes it again
 */
public record Outcome(Finding finding, LocalDate waivedUntil, String note, String nextStep, String nextOwner) {

    public Outcome {
        if ((finding == Finding.WAIVED) != (waivedUntil != null)) {
            throw new WaivedNeedsDate();
        }
        if (note == null || note.isBlank()) {
            throw new WordsMissing();
        }
        note = note.strip();
        nextStep = nextStep == null ? "" : nextStep.strip();
        nextOwner = nextOwner == null ? "" : nextOwner.strip();
    }
}
