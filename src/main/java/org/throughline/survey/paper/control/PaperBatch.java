package org.throughline.survey.paper.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Forms that were numbered together.
 *
 * @param handIn where they are handed in, in their language; "" for the office of the school
 */
public record PaperBatch(UUID id, UUID campaign, UUID school, String schoolName, String language, String letters, int forms, String handIn, LocalDate madeOn) {}
