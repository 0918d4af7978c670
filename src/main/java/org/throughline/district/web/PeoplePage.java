package org.throughline.district.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.district.control.PeopleFilter;
import org.throughline.district.control.PeopleQueries;
import org.throughline.district.control.PersonKind;
import org.throughline.district.control.PersonRow;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;

/** district/people.xhtml: everyone the viewer may see, found by a part of the name and narrowed by filters in the address. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int ROWS = 50;

    /** Longer lists are counted no further: people narrow them. */
    private static final int COUNTED = 1_000;

    private static final List<String> GRADES = List.of("PK", "TK", "KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");
    private static final List<String> ROLES = List.of("teacher", "principal", "aide", "counselor", "proctor", "administrator",
            "siteAdministrator", "districtAdministrator", "systemAdministrator", "student", "parent", "guardian", "relative");

    @Inject
    PeopleQueries people;

    @Inject
    Words vocabulary;

    @Inject
    Texts texts;

    private final Map<String, String> asked = new HashMap<>();
    private PeopleAsked search;
    private Pager pager;
    private boolean more;
    private List<Line> lines;

    public void load(String schoolInView) {
        search = new PeopleAsked(asked::get);
        search.inView(schoolInView);
        PeopleFilter filter = search.filter();
        String first = asked.get("first") != null && asked.get("first").matches("\\d{1,6}") ? asked.get("first") : "0";
        int counted = Integer.parseInt(first) + COUNTED + 1;
        long total = people.count(filter, counted);
        more = total == counted;
        pager = Pager.of(first, ROWS, more ? total - 1 : total);
        lines = people.rows(filter, pager.first(), ROWS).stream().map(person -> new Line(person, vocabulary.of(person))).toList();
    }

    /** What the address says; set by the page. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public String getWords() {
        return search.of("words");
    }

    public boolean isWithoutEmail() {
        return search.of("email").equals(PeopleAsked.NO_EMAIL);
    }

    public List<Choice> getKinds() {
        return Choice.of(texts.get("district.people.all"), Stream.of(PersonKind.values()).map(PersonKind::name).toList(), search.of("kind"),
                kind -> vocabulary.of("kinds", kind));
    }

    public List<Choice> getGrades() {
        return Choice.of(texts.get("people.all"), GRADES, search.of("grade"), grade -> vocabulary.of("grade", grade));
    }

    public List<Choice> getRoles() {
        return Choice.of(texts.get("people.all"), ROLES, search.of("role"), role -> vocabulary.of("role", role));
    }

    public List<Choice> getGroups() {
        return Choice.of(texts.get("people.all"), people.groups(), search.of("group"), group -> group);
    }

    public boolean isFiltered() {
        return search.narrowed();
    }

    public Pager getPager() {
        return pager;
    }

    /** How many there are, in words that say so where they were not counted to the end. */
    public String getTotal() {
        return texts.of(more ? "people.more-than" : "district.n", pager.total());
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getQuery() {
        return search.query();
    }

    /** For links: a school, or all of them said outright. */
    public String getSchool() {
        return search.of("school");
    }

    /** A person, and what they are in a word. */
    public record Line(PersonRow person, String what) {}
}
