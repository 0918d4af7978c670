package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.vision.control.AdaptationDetails;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.FollowUpDetails;
import org.throughline.vision.control.FollowUpQueries;
import org.throughline.vision.control.FollowingUp;

/** vision/follow-up.xhtml: the school's own report and what the district found. */
@Named
@ViewScoped
public class FollowUpPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FollowUpQueries queries;

    @Inject
    AdaptationQueries adaptations;

    @Inject
    CommitmentQueries commitments;

    @Inject
    FollowingUp followingUp;

    @Inject
    Texts texts;

    @Inject
    Dates dates;

    @Inject
    Looks looks;

    @Inject
    Viewer viewer;

    private String id;
    private long seenVersion;
    private final FollowUpForm form = new FollowUpForm();
    private transient FollowUpDetails details;

    public void load() {
        seenVersion = getDetails().version();
        form.show(getDetails());
    }

    public String report() {
        followingUp.report(Ids.parse(id), seenVersion, form.report());
        return again();
    }

    public String hold() {
        followingUp.hold(Ids.parse(id), seenVersion, form.outcome());
        return again();
    }

    private String again() {
        return "/vision/follow-up.xhtml?faces-redirect=true&id=" + id;
    }

    public FollowUpDetails getDetails() {
        if (details == null) {
            details = queries.details(Ids.parse(id), texts.language());
        }
        return details;
    }

    public Badge getState() {
        return looks.state(getDetails());
    }

    public CommitmentDetails getOwed() {
        return commitments.details(getDetails().commitment(), texts.language());
    }

    /** How the school lives it; null where it has not said. */
    public AdaptationDetails getLived() {
        return adaptations.of(getDetails().commitment(), getDetails().school(), texts.language()).orElse(null);
    }

    public List<Looks.Looked> getOthers() {
        return looks.all(queries.of(getDetails().commitment(), getDetails().school(), texts.language()).stream().filter(one -> !one.id().equals(getDetails().id())).toList());
    }

    public String getReported() {
        FollowUpDetails one = getDetails();
        return one.reported() ? texts.of("vision.reported", one.reportedOf(), one.reportedTotal(), texts.get("vision.unit." + one.reportedUnit().key())) : "";
    }

    public String getSigned() {
        return texts.of("vision.signed", getDetails().reportedBy() == null ? "–" : getDetails().reportedBy(), dates.whole(getDetails().reportedOn()));
    }

    public String getHeld() {
        return texts.of("vision.held", getDetails().heldBy() == null ? "–" : getDetails().heldBy(), dates.whole(getDetails().heldOn()));
    }

    public String getDue() {
        return dates.whole(getDetails().due());
    }

    public String getOwner() {
        return Owners.named(texts, getDetails().nextOwner());
    }

    public List<Owners.Choice> getOwners() {
        return Owners.all(texts);
    }

    public boolean isReports() {
        return !getDetails().held() && viewer.scope(Can.ADAPT_COMMITMENTS).holds(getDetails().school());
    }

    public boolean isHolds() {
        return !getDetails().held() && viewer.scope(Can.LEAD_VISION).holds(getDetails().school());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public FollowUpForm getForm() {
        return form;
    }
}
