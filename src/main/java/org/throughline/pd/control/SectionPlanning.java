package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.throughline.access.Can;
import org.throughline.access.PersonId;
import org.throughline.access.Viewer;
import org.throughline.pd.CourseId;
import org.throughline.pd.SectionId;
import org.throughline.pd.entity.Section;
import org.throughline.pd.entity.SectionPlan;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.time.DomainClock;

/** Those who run the catalog say when and where a course is run, and who has to be there. */
@Stateless
@RolesAllowed(Can.RUN_CATALOG)
public class SectionPlanning {

    @Inject
    Courses courses;

    @Inject
    Sections sections;

    @Inject
    Viewer viewer;

    @Inject
    DomainClock clock;

    @Inject
    Audit audit;

    public SectionId plan(CourseId course, SectionPlan plan) {
        viewer.require(Can.RUN_CATALOG, plan.school());
        sections.requireStaff(plan.facilitators());
        Section section = new Section(courses.get(course), plan);
        sections.add(section);
        return new SectionId(section.id());
    }

    public void change(SectionId id, long seenVersion, SectionPlan plan) {
        Section section = mine(id);
        viewer.require(Can.RUN_CATALOG, plan.school());
        sections.requireStaff(plan.facilitators());
        section.requireSeen(seenVersion);
        section.change(plan, clock.instant());
    }

    public void cancel(SectionId id, String because) {
        Section section = mine(id);
        section.cancel(because, clock.instant());
        audit.note(viewer.id().value(), "pd.section.cancelled", id.toString(), because);
    }

    /** Seats all of these, or, where they are too many, none. Who has a seat keeps it as it is. Returns how many were seated. */
    public int assign(SectionId id, Collection<PersonId> people) {
        Section section = mine(id);
        sections.requireStaff(people);
        Instant now = clock.instant();
        return (int) people.stream().filter(person -> section.assign(person, viewer.id(), now)).count();
    }

    private Section mine(SectionId id) {
        Section section = sections.lock(id);
        viewer.require(Can.RUN_CATALOG, section.school());
        return section;
    }
}
