package org.throughline.access.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.throughline.access.PersonId;
import org.throughline.access.privacy.control.Disclosing;
import org.throughline.access.privacy.control.ExportStart;
import org.throughline.access.privacy.control.HoldKeeping;
import org.throughline.access.privacy.control.PersonRequests;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.access.privacy.control.RetentionDesk;
import org.throughline.platform.Ids;
import org.throughline.platform.privacy.PeopleByName;
import org.throughline.platform.time.DomainClock;

/** access/person-privacy.xhtml: what can be done with one person's data. */
@Named
@ViewScoped
public class PersonPrivacyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RequestQueries queries;

    @Inject
    PersonRequests requests;

    @Inject
    ExportStart start;

    @Inject
    Disclosing disclosing;

    @Inject
    HoldKeeping holds;

    @Inject
    RetentionDesk desk;

    @Inject
    PrivacyWords vocabulary;

    @Inject
    DomainClock clock;

    private String person;
    private String name;
    private String what;
    private boolean held;
    private long disclosures;
    private String reason;
    private String to = "own";
    private final DisclosureForm disclosure = new DisclosureForm(Disclosing.Ground.TRANSFER);
    private String holdReason;

    public void load() {
        PeopleByName.Named named = queries.person(id());
        name = named.name();
        what = vocabulary.what(named);
        held = requests.isHeld(id());
        disclosures = disclosing.count(id());
    }

    private PersonId id() {
        return new PersonId(Ids.parse(person));
    }

    public String handOut() {
        Disclosing.Given given = to.equals("other") ? disclosure.given(clock.today(), reason) : null;
        return "person-request?faces-redirect=true&id=" + start.start(id(), reason, given);
    }

    public String hold() {
        holds.onPerson(id(), holdReason);
        return "person-privacy?faces-redirect=true&person=" + person;
    }

    /** How long the file can be downloaded. */
    public String getDays() {
        return vocabulary.period(desk.rules().stream().filter(rule -> rule.kind().equals("access.export")).findFirst().orElseThrow().days());
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

    public String getWhat() {
        return what;
    }

    public boolean isHeld() {
        return held;
    }

    public long getDisclosures() {
        return disclosures;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public DisclosureForm getDisclosure() {
        return disclosure;
    }

    public String getHoldReason() {
        return holdReason;
    }

    public void setHoldReason(String holdReason) {
        this.holdReason = holdReason;
    }
}
