package org.throughline.district.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.throughline.district.intake.control.RosterDecisions;
import org.throughline.platform.Ids;

/** The buttons of district/import.xhtml: apply, discard, go on. */
@Named
@ViewScoped
public class ImportDecisionPage implements Serializable {

    @Inject
    RosterDecisions decisions;

    private String id;
    private String reason;

    public String commit() {
        decisions.commit(set(), reason);
        return here();
    }

    public String discard() {
        decisions.discard(set(), reason);
        return here();
    }

    public String resume() {
        decisions.resume(set());
        return here();
    }

    private UUID set() {
        return Ids.parse(id);
    }

    private String here() {
        return "import?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
