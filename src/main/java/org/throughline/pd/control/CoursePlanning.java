package org.throughline.pd.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.pd.CourseId;
import org.throughline.pd.entity.Course;
import org.throughline.pd.entity.CourseCodeTaken;
import org.throughline.pd.entity.CourseContent;
import org.throughline.pd.entity.CourseState;
import org.throughline.platform.audit.Audit;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.Thread;

/** The catalog's courses, which are the whole district's. An approved course hangs on the thread of its commitment. */
@Stateless
@RolesAllowed(Can.RUN_CATALOG)
public class CoursePlanning {

    @Inject
    Courses courses;

    @Inject
    Thread thread;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    public CourseId make(String code, CourseContent content) {
        requireWholeDistrict();
        String plain = code.strip().toUpperCase(Locale.ROOT);
        if (courses.knows(plain)) {
            throw new CourseCodeTaken(plain);
        }
        Course course = new Course(plain, content);
        courses.add(course);
        return new CourseId(course.id());
    }

    public void describe(CourseId id, long seenVersion, CourseContent content) {
        Course course = mine(id);
        course.requireSeen(seenVersion);
        untie(course);
        course.describe(content);
        tie(course);
    }

    public void submit(CourseId id) {
        mine(id).submit();
    }

    public void sendBack(CourseId id) {
        mine(id).sendBack();
    }

    public void approve(CourseId id) {
        Course course = mine(id);
        course.approve();
        tie(course);
        audit.note(viewer.id().value(), "pd.course.approved", id.toString(), course.title());
    }

    public void retire(CourseId id) {
        Course course = mine(id);
        untie(course);
        course.retire();
        audit.note(viewer.id().value(), "pd.course.retired", id.toString(), course.title());
    }

    private Course mine(CourseId id) {
        requireWholeDistrict();
        return courses.get(id);
    }

    private void requireWholeDistrict() {
        if (!viewer.scope(Can.RUN_CATALOG).whole()) {
            throw new NotYours();
        }
    }

    private void tie(Course course) {
        if (course.state() == CourseState.APPROVED && course.commitment() != null) {
            thread.tie(new CommitmentId(course.commitment()), Thread.Kind.COURSE, course.id(), course.title());
        }
    }

    private void untie(Course course) {
        if (course.state() == CourseState.APPROVED && course.commitment() != null) {
            thread.untie(new CommitmentId(course.commitment()), Thread.Kind.COURSE, course.id());
        }
    }
}
