package org.throughline.pd.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.pd.CourseId;
import org.throughline.pd.control.CoursePlanning;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.control.SectionRow;

/** pd/course.xhtml: one course with its runs, and the steps that take it through the catalog. */
@Named
@ViewScoped
public class CoursePage implements Serializable {

    @Inject
    transient CourseQueries queries;

    @Inject
    transient CoursePlanning planning;

    @Inject
    transient Viewer viewer;

    @Inject
    transient Moments moments;

    private String id;
    private transient CourseQueries.CourseRow course;

    public CourseQueries.CourseRow getCourse() {
        if (course == null) {
            course = queries.course(CourseId.of(id));
        }
        return course;
    }

    public List<SectionRow> getSections() {
        return queries.sections(CourseId.of(id));
    }

    public void submit() {
        planning.submit(CourseId.of(id));
        course = null;
    }

    public void sendBack() {
        planning.sendBack(CourseId.of(id));
        course = null;
    }

    public void approve() {
        planning.approve(CourseId.of(id));
        course = null;
    }

    public void retire() {
        planning.retire(CourseId.of(id));
        course = null;
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_CATALOG);
    }

    public Moments getWords() {
        return moments;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
