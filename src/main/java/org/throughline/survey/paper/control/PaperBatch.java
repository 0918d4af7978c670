package org.throughline.survey.paper.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Forms that were numbered together.
 *
 * @param handIn  where they are handed in, in their language; "" for the office of the school
 * @param printed how many of them a job made so far and are kept
 */
public record PaperBatch(UUID id, UUID campaign, UUID school, String schoolName, String language, String letters, int forms, String handIn, LocalDate madeOn, long printed) {

    /** As many as are made while somebody waits for the answer. */
    public static final int AT_ONCE = 25;

    /** Whether it takes a job to make them. */
    public boolean large() {
        return forms > AT_ONCE;
    }

    /** Whether a job made all of them. */
    public boolean there() {
        return large() && printed >= forms;
    }
}
