package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonKind;
import org.throughline.district.control.PersonRow;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;

/** district/people.xhtml: everyone the viewer may see, found by a part of the name. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int ROWS = 50;
    private static final String ALL = "all";

    @Inject
    PeopleQueries people;

    @Inject
    Words vocabulary;

    private String words = "";
    private String kind = "";
    private String school;
    private String first;
    private Pager pager;
    private List<Line> lines;

    /** Without a school in the address, of the school in view. */
    public void load(String schoolInView) {
        school = school == null ? schoolInView : school.equals(ALL) ? "" : school;
        PeopleFilter filter = new PeopleFilter(words, chosenKind(), school.isEmpty() ? null : Ids.parse(school));
        pager = Pager.of(first, ROWS, people.count(filter));
        lines = people.rows(filter, pager.first(), ROWS).stream().map(person -> new Line(person, vocabulary.of(person))).toList();
    }

    private PersonKind chosenKind() {
        return Stream.of(PersonKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null);
    }

    public PersonKind[] getKinds() {
        return PersonKind.values();
    }

    public boolean isFiltered() {
        return !getWords().isBlank() || chosenKind() != null;
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Of the same list, up to where the page of it follows. */
    public String getAddress() {
        return "people.xhtml?words=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&kind=" + URLEncoder.encode(getKind(), StandardCharsets.UTF_8)
                + "&school=" + (school.isEmpty() ? ALL : school) + "&";
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getKind() {
        return kind == null ? "" : kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** For links: a school, or all of them said outright. */
    public String getSchool() {
        return school == null || school.isEmpty() ? ALL : school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    /** A person, and what they are in a word. */
    public record Line(PersonRow person, String what) {}
}
