package org.throughline.access.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.PersonId;
import org.throughline.access.privacy.control.PersonRequests;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.privacy.PersonalData.Outcome;

/** access/person-erase.xhtml: the second look before somebody is erased. */
@Named
@ViewScoped
public class PersonErasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RequestQueries queries;

    @Inject
    PersonRequests requests;

    private String person;
    private String name;
    private String reason;
    private String typedName;
    private transient List<Outcome> outcomes = List.of();

    public void load() {
        name = queries.person(id()).name();
        outcomes = requests.wouldErase(id());
    }

    private PersonId id() {
        return new PersonId(Ids.parse(person));
    }

    public String erase() {
        return "person-request?faces-redirect=true&id=" + requests.erase(id(), reason, typedName);
    }

    public List<Outcome> getGoes() {
        return of(false);
    }

    public List<Outcome> getStays() {
        return of(true);
    }

    private List<Outcome> of(boolean kept) {
        if (outcomes == null) {
            outcomes = requests.wouldErase(id());
        }
        return outcomes.stream().filter(outcome -> outcome.kept() == kept).toList();
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTypedName() {
        return typedName;
    }

    public void setTypedName(String typedName) {
        this.typedName = typedName;
    }
}
