package org.throughline.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.PlannedVisits;
import org.throughline.evaluation.entity.Subject;
import org.throughline.evaluation.entity.Visit;
import org.throughline.evaluation.entity.Walk;

/** Walks and visits for tests. */
final class Walks {

    static final OrganizationId SCHOOL = new OrganizationId(UUID.randomUUID());
    static final LookForId CHOICE = new LookForId(UUID.randomUUID());
    static final LookForId PACE = new LookForId(UUID.randomUUID());
    static final PersonId OBSERVER = new PersonId(UUID.randomUUID());
    static final PersonId SECOND = new PersonId(UUID.randomUUID());
    static final LocalDate OPENS = LocalDate.of(2027, 4, 5);
    static final Instant THEN = Instant.parse("2027-04-06T14:30:00Z");

    private Walks() {}

    static Walk planned() {
        return new Walk("Spring walks", "Who chooses?", OPENS, OPENS.plusDays(18), List.of(new PlannedVisits(SCHOOL.value(), GradeBand.GRADES_6_8, 12)),
                List.of(CHOICE, PACE), OBSERVER, THEN);
    }

    static Walk walking() {
        Walk walk = planned();
        walk.begin();
        return walk;
    }

    static Visit visit(Walk walk) {
        return new Visit(new VisitId(UUID.randomUUID()), walk, SCHOOL, 1, GradeBand.GRADES_6_8, Subject.SCIENCE, OBSERVER, SECOND, THEN, OPENS.plusDays(1));
    }
}
