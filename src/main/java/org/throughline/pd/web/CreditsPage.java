package org.throughline.pd.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.access.OrganizationId;
import org.throughline.pd.control.CreditQueries.HoursRow;
import org.throughline.pd.control.CreditQueries.Sort;
import org.throughline.pd.control.CreditQueries.Who;
import org.throughline.pd.control.CreditQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.Slice;
import org.throughline.platform.page.Pager;

/** pd/credits.xhtml */
@Named
@RequestScoped
public class CreditsPage {

    private static final int SIZE = 25;

    @Inject
    CreditQueries queries;

    @Inject
    Moments moments;

    private String words = "";
    private String school;
    private Who who = Who.SOME;
    private Sort sort = Sort.NAME;
    private boolean down;
    private int first;
    private CreditQueries.Sums sums;

    /** Where the address names no school, the one in view. */
    public void inView(String schoolInView) {
        if (school == null) {
            school = schoolInView;
        }
    }

    public List<HoursRow> getRows() {
        return queries.people(words, who, school(), new Slice<>(first, SIZE, sort, down));
    }

    /** All the people of the words and the school, whatever their hours. */
    public CreditQueries.Sums getSums() {
        if (sums == null) {
            sums = queries.sums(words, school());
        }
        return sums;
    }

    public long getCount() {
        return count(who);
    }

    private long count(Who which) {
        return switch (which) {
            case ALL -> getSums().people();
            case SOME -> getSums().withHours();
            case NONE -> getSums().people() - getSums().withHours();
        };
    }

    public List<Segment> getSegments() {
        return Stream.of(Who.SOME, Who.NONE, Who.ALL).map(one -> new Segment(one, count(one), address(one, sort, down), one == who)).toList();
    }

    /** The address that sorts by a column; the other way round if it is sorted by it already. */
    public String sorted(String column) {
        Sort wanted = Sort.valueOf(column);
        boolean numbers = wanted != Sort.NAME && wanted != Sort.SCHOOL;
        return address(who, wanted, wanted == sort ? !down : numbers);
    }

    /** What a screen reader says of a column's order. */
    public String order(String column) {
        return Sort.valueOf(column) != sort ? "none" : down ? "descending" : "ascending";
    }

    public Pager getPager() {
        return new Pager(first, SIZE, getCount());
    }

    /** Of the same list, up to where the page of it follows. */
    public String getAddress() {
        return address(who, sort, down);
    }

    private String address(Who which, Sort by, boolean descending) {
        return "credits.xhtml?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&school=" + (school == null ? "" : school)
                + "&who=" + which + "&sort=" + by + "&down=" + descending + "&";
    }

    private OrganizationId school() {
        return school == null || school.isBlank() ? null : new OrganizationId(Ids.parse(school));
    }

    public String getSince() {
        return moments.date(queries.since());
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

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public Who getWho() {
        return who;
    }

    public void setWho(Who who) {
        this.who = who == null ? Who.SOME : who;
    }

    public Sort getSort() {
        return sort;
    }

    public void setSort(Sort sort) {
        this.sort = sort == null ? Sort.NAME : sort;
    }

    public boolean isDown() {
        return down;
    }

    public void setDown(boolean down) {
        this.down = down;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(first, 0);
    }

    /** One of the ways to look at the list. */
    public record Segment(Who who, long count, String href, boolean current) {}
}
