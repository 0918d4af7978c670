package org.throughline.evaluation.control;

import java.time.LocalDate;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.entity.GradeBand;

/**
 * A visit as everybody sees it who sees walks at the school: no subject and no room.
 *
 * @param minutes null while the observer is in the room
 * @param mine    true where the viewer observed it
 */
public record VisitRow(VisitId id, String school, int number, GradeBand band, LocalDate on, Integer minutes, boolean doubled, boolean mine) {}
