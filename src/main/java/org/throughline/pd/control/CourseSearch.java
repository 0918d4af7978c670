package org.throughline.pd.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.SearchHit;
import org.throughline.platform.SearchSource;
import org.throughline.platform.Slice;

/** Courses that the words name. */
@ApplicationScoped
class CourseSearch implements SearchSource {

    @Inject
    CourseQueries courses;

    @Inject
    Viewer viewer;

    @Override
    public List<SearchHit> find(String words, int most) {
        if (!viewer.may(Can.CHOOSE_SECTIONS)) {
            return List.of();
        }
        return courses.courses(words, null, new Slice<>(0, most, CourseQueries.Sort.TITLE, false)).stream()
                .map(course -> new SearchHit("pd.search.course", course.title(), course.code() + " · " + course.strand(), "/pd/course.xhtml?id=" + course.id()))
                .toList();
    }
}
