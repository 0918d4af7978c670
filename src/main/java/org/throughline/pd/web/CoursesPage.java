package org.throughline.pd.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.pd.control.CourseQueries;
import org.throughline.pd.entity.CourseState;
import org.throughline.platform.Slice;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** pd/courses.xhtml */
@Named
@RequestScoped
public class CoursesPage {

    private static final int SIZE = 25;

    @Inject
    CourseQueries queries;

    @Inject
    Viewer viewer;

    @Inject
    Moments moments;

    @Inject
    Texts texts;

    private String words = "";
    private CourseState state;
    private int first;
    private List<CourseQueries.StateCount> counts;

    public List<CourseQueries.CourseRow> getRows() {
        return queries.courses(words, state, new Slice<>(first, SIZE, CourseQueries.Sort.CODE, false));
    }

    private List<CourseQueries.StateCount> counts() {
        if (counts == null) {
            counts = queries.counts(words);
        }
        return counts;
    }

    private long count(CourseState which) {
        return counts().stream().filter(one -> which == null || one.state() == which).mapToLong(CourseQueries.StateCount::count).sum();
    }

    public long getCount() {
        return count(state);
    }

    public List<CatalogFilters.Link> getSegments() {
        List<CatalogFilters.Link> segments = new ArrayList<>();
        segments.add(segment(null, "pd.courses.all"));
        Stream.of(CourseState.values()).filter(one -> count(one) > 0).forEach(one -> segments.add(segment(one, "pd.course.state." + one)));
        return segments;
    }

    private CatalogFilters.Link segment(CourseState one, String key) {
        return new CatalogFilters.Link(texts.get(key) + " " + count(one), address(one), one == state);
    }

    public Pager getPager() {
        return new Pager(first, SIZE, getCount());
    }

    /** Of the same list, up to where the page of it follows. */
    public String getAddress() {
        return address(state);
    }

    private String address(CourseState which) {
        return "courses.xhtml?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&state=" + (which == null ? "" : which) + "&";
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_CATALOG);
    }

    public Moments getMoments() {
        return moments;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }

    public CourseState getState() {
        return state;
    }

    public void setState(CourseState state) {
        this.state = state;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(first, 0);
    }
}
