package org.throughline.evaluation.control;

import java.time.Instant;
import java.util.List;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.Subject;

/**
 * A whole visit as an observer's device kept it.
 *
 * @param id      made on the device, so that bringing it twice is bringing it once
 * @param second  who observed beside and brings their own ratings, or null
 */
public record VisitRecord(VisitId id, OrganizationId school, GradeBand gradeBand, Subject subject, Instant startedAt, int minutes,
        PersonId second, List<Rated> ratings, List<Noted> notes) {

    /** One rating; level is null where the observer could not judge. */
    public record Rated(LookForId lookFor, Integer level) {}

    /** One note. */
    public record Noted(LookForId lookFor, NoteKind kind, String words) {}

    /** What the second observer of a visit brings. */
    public record Second(VisitId visit, List<Rated> ratings, List<Noted> notes) {}
}
