package org.throughline.evaluation.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.WalkId;
import org.throughline.evaluation.control.VisitRecord.Noted;
import org.throughline.evaluation.control.VisitRecord.Rated;
import org.throughline.evaluation.entity.GradeBand;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.Rating;
import org.throughline.evaluation.entity.Subject;
import org.throughline.evaluation.entity.Visit;
import org.throughline.evaluation.entity.Walk;
import org.throughline.platform.Ids;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Observers visit rooms and rate what they see: their own visits, while the walk is walking. */
@Stateless
@RolesAllowed(Can.OBSERVE)
public class Observing {

    @Inject
    Walks walks;

    @Inject
    Agreements agreements;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    /** Enters a room; second is who observes beside, or null. */
    public VisitId start(WalkId id, OrganizationId school, GradeBand gradeBand, Subject subject, PersonId second) {
        viewer.require(Can.OBSERVE, school);
        Walk walk = walks.lock(id);
        Visit visit = new Visit(new VisitId(Ids.timeOrdered()), walk, school, walks.nextNumber(id, school),
                gradeBand, subject, viewer.id(), second, clock.instant(), clock.today());
        walks.add(visit);
        return visit.visitId();
    }

    /** Keeps or changes the viewer's own rating; null says that they could not judge. */
    public void rate(VisitId id, LookForId lookFor, Integer level) {
        Visit visit = own(id);
        String before = visit.rating(lookFor, viewer.id()).map(Observing::words).orElse("none");
        if (visit.rate(lookFor, viewer.id(), level, clock.instant())) {
            audit.note(viewer.id().value(), "visit rated", id.toString(), lookFor + ": " + before + " to " + (level == null ? "could not judge" : level));
            if (visit.isDoubleRated()) {
                agreements.judge(visit.walk().walkId(), lookFor);
            }
        }
    }

    /** Keeps what the viewer saw or heard; no words take it back. */
    public void note(VisitId id, LookForId lookFor, NoteKind kind, String words) {
        own(id).note(lookFor, viewer.id(), kind, words, clock.instant());
    }

    /** Leaves the room after so many minutes. */
    public void finish(VisitId id, int minutes) {
        own(id).finish(viewer.id(), minutes);
    }

    /** Takes whole visits from a device; those that came before are left as they are. */
    public void bring(WalkId id, List<VisitRecord> visits) {
        visits.stream().map(VisitRecord::school).distinct().forEach(school -> viewer.require(Can.OBSERVE, school));
        Walk walk = coming(id);
        Map<OrganizationId, Integer> next = new HashMap<>();
        for (VisitRecord brought : visits) {
            if (walks.has(brought.id())) {
                own(brought.id());
                continue;
            }
            int number = next.computeIfAbsent(brought.school(), school -> walks.nextNumber(id, school));
            next.put(brought.school(), number + 1);
            Visit visit = new Visit(brought.id(), walk, brought.school(), number, brought.gradeBand(), brought.subject(), viewer.id(),
                    brought.second(), brought.startedAt(), LocalDate.ofInstant(brought.startedAt(), clock.getZone()));
            take(visit, brought.ratings(), brought.notes());
            visit.finish(viewer.id(), brought.minutes());
            walks.add(visit);
        }
        audit.note(viewer.id().value(), "visits brought", id.toString(), visits.size() + " visits");
        agreements.judge(id);
    }

    /** Takes what the viewer rated as the second observer of visits of one walk. */
    public void bringSecond(WalkId id, List<VisitRecord.Second> ratings) {
        coming(id);
        for (VisitRecord.Second brought : ratings) {
            Visit visit = own(brought.visit());
            take(visit, brought.ratings(), brought.notes());
        }
        audit.note(viewer.id().value(), "second ratings brought", id.toString(), ratings.size() + " visits");
        agreements.judge(id);
    }

    private void take(Visit visit, List<Rated> ratings, List<Noted> notes) {
        Instant now = clock.instant();
        ratings.forEach(rated -> visit.rate(rated.lookFor(), viewer.id(), rated.level(), now));
        notes.forEach(noted -> visit.note(noted.lookFor(), viewer.id(), noted.kind(), noted.words(), now));
    }

    /** A walk that comes to a school where the viewer observes. */
    private Walk coming(WalkId id) {
        Walk walk = walks.lock(id);
        if (walk.schools().stream().noneMatch(viewer.scope(Can.OBSERVE)::holds)) {
            throw new NotYours();
        }
        return walk;
    }

    private Visit own(VisitId id) {
        return walks.visit(id, viewer.scope(Can.OBSERVE));
    }

    private static String words(Rating rating) {
        return rating.level().map(String::valueOf).orElse("could not judge");
    }
}
