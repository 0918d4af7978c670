package org.throughline.survey.instrument.control;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.survey.instrument.entity.Origin;

/** An instrument in the list of what can be asked. Languages are codes, separated by spaces. */
public record InstrumentRow(UUID id, String code, int edition, Origin origin, LocalDate addedOn, String title, long items, long tied, String languages) {}
