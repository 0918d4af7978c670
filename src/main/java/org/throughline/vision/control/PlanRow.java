package org.throughline.vision.control;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.vision.entity.PlanState;

/** A plan in the list of plans. */
public record PlanRow(UUID id, long version, String title, PlanState state, LocalDate startsOn, LocalDate endsOn, LocalDate adoptedOn) {}
