package org.throughline.survey.instrument.control;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.survey.instrument.entity.Origin;

/**
 * An instrument in the list of what can be asked, in its newest edition. Languages are codes, separated by spaces.
 *
 * @param fixed   whether a campaign was scheduled with this edition, which never changes then
 * @param earlier the numbers and ids of the editions before, with a space between and separated by commas
 */
public record InstrumentRow(UUID id, String code, int edition, Origin origin, LocalDate addedOn, String title, long items, long tied, String languages, boolean fixed,
        String earlier) {}
