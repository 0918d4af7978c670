package org.throughline.access.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.access.privacy.control.Disclosing;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.page.Pager;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** access/disclosures.xhtml: what was given to somebody outside, of everybody or of one person, and noted by hand. */
@Named
@ViewScoped
public class DisclosuresPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    Disclosing disclosing;

    @Inject
    RequestQueries queries;

    @Inject
    PrivacyWords vocabulary;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private String person;
    private String name;
    private String first;
    private String on;
    private String records;
    private final DisclosureForm form = new DisclosureForm(null);

    public void load() {
        name = person == null ? null : queries.person(id()).name();
        on = clock.today().toString();
    }

    private PersonId id() {
        return person == null ? null : new PersonId(Ids.parse(person));
    }

    public String note() {
        disclosing.note(form.given(LocalDate.parse(on), records), List.of(id()));
        return "disclosures?faces-redirect=true&person=" + person;
    }

    public String getTitle() {
        return name == null ? texts.get("privacy.disclosures.title") : texts.of("privacy.disclosures.title.of", name);
    }

    public Pager getPager() {
        return Pager.of(first, ROWS, disclosing.count(id()));
    }

    public List<Line> getLines() {
        return disclosing.rows(id(), getPager().first(), ROWS).stream().map(row -> new Line(row, vocabulary.day(row.on()))).toList();
    }

    public String getAddress() {
        return "disclosures.xhtml?" + (person == null ? "" : "person=" + person + "&");
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getRecords() {
        return records;
    }

    public void setRecords(String records) {
        this.records = records;
    }

    public DisclosureForm getForm() {
        return form;
    }

    /** A disclosure and its day. */
    public record Line(Disclosing.DisclosureRow row, String day) {}
}
