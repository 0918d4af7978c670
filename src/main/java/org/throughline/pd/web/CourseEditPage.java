package org.throughline.pd.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.pd.CourseId;
import org.throughline.pd.control.CoursePlanning;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.entity.Category;
import org.throughline.pd.entity.CourseContent;
import org.throughline.pd.entity.Format;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;

/** pd/course-edit.xhtml: a new course, or what a course offers. */
@Named
@ViewScoped
public class CourseEditPage implements Serializable {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    @Inject
    transient CourseQueries queries;

    @Inject
    transient CoursePlanning planning;

    @Inject
    transient Texts texts;

    @Inject
    transient Moments moments;

    private String id;
    private long seenVersion;
    private final CourseForm form = new CourseForm();

    public void load() {
        if (id != null) {
            CourseQueries.CourseRow course = queries.course(CourseId.of(id));
            seenVersion = course.version();
            form.code = course.code();
            form.title = course.title();
            form.outcomes = course.outcomes();
            form.strand = course.strand();
            form.format = course.format();
            form.commitment = course.commitmentId() == null ? null : course.commitmentId().toString();
            form.standards = course.standards();
            form.audience = course.audience();
            form.hours = BigDecimal.valueOf(course.mostMinutes()).divide(HOUR, 2, RoundingMode.HALF_UP).stripTrailingZeros();
            form.category = course.category();
        }
    }

    public String save() {
        CourseContent content = new CourseContent(form.title, form.outcomes, form.strand, form.format,
                form.commitment == null ? null : Ids.parse(form.commitment), form.standards == null ? "" : form.standards,
                form.audience, form.hours.multiply(HOUR).intValue(), form.category);
        String course = id;
        if (id == null) {
            course = planning.make(form.code, content).toString();
        } else {
            planning.describe(CourseId.of(id), seenVersion, content);
        }
        return "course?faces-redirect=true&id=" + course;
    }

    public List<SelectItem> getFormats() {
        return Stream.of(Format.values()).map(one -> new SelectItem(one, texts.get("pd.format." + one))).toList();
    }

    public List<SelectItem> getCategories() {
        return Stream.of(Category.values()).map(one -> new SelectItem(one, texts.get("pd.category." + one))).toList();
    }

    public List<SelectItem> getCommitments() {
        return queries.commitments().stream()
                .map(one -> new SelectItem(one.id().toString(), one.code() + " " + moments.words(one.shortEn(), one.shortEs()))).toList();
    }

    public CourseForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
