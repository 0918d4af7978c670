package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.throughline.access.Can;
import org.throughline.access.OrganizationId;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.AdaptationDetails;
import org.throughline.vision.control.AdaptationQueries;
import org.throughline.vision.control.CommitmentAdaptation;

/** vision/adaptation.xhtml: how one school lives one commitment, by id or by commitment and school. */
@Named
@ViewScoped
public class AdaptationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AdaptationQueries queries;

    @Inject
    CommitmentAdaptation adaptation;

    @Inject
    Texts texts;

    @Inject
    Badges badges;

    @Inject
    Viewer viewer;

    private String id;
    private String commitment;
    private String school;
    private long seenVersion;
    private final AdaptationForm form = new AdaptationForm();
    private boolean writing;
    private transient AdaptationDetails details;

    public void load() {
        AdaptationDetails found = id != null ? queries.details(Ids.parse(id), texts.language())
                : queries.of(CommitmentId.of(commitment), OrganizationId.of(school), texts.language()).orElse(null);
        if (found != null) {
            id = found.id().toString();
            commitment = found.commitment().toString();
            school = found.school().toString();
            seenVersion = found.version();
            form.setHow(found.how());
            form.setDecidedWith(found.decidedWith());
        }
        writing = isAdapts() && (found == null || found.state().key().equals("returned"));
    }

    public String save() {
        if (id == null) {
            id = adaptation.propose(CommitmentId.of(commitment), OrganizationId.of(school), form.getHow(), form.getDecidedWith()).toString();
        } else {
            adaptation.restate(Ids.parse(id), seenVersion, form.getHow(), form.getDecidedWith());
        }
        return again();
    }

    public String begin() {
        adaptation.beginUse(Ids.parse(id), seenVersion);
        return again();
    }

    public String agree() {
        adaptation.agree(Ids.parse(id), seenVersion);
        return again();
    }

    public String giveBack() {
        adaptation.returnWith(Ids.parse(id), seenVersion, form.getReason());
        return again();
    }

    public void write() {
        writing = true;
    }

    private String again() {
        return "/vision/adaptation.xhtml?faces-redirect=true&id=" + id;
    }

    public AdaptationDetails getDetails() {
        if (details == null && id != null) {
            details = queries.details(Ids.parse(id), texts.language());
        }
        return details;
    }

    public String getSchoolName() {
        return getDetails() != null ? getDetails().schoolName() : queries.nameOf(OrganizationId.of(school));
    }

    public Badge getState() {
        return getDetails() == null ? badges.of(null, null, false) : badges.of(getDetails().state(), getDetails().since(), true);
    }

    /** True for who answers for the school. */
    public boolean isAdapts() {
        return viewer.scope(Can.ADAPT_COMMITMENTS).holds(OrganizationId.of(school));
    }

    public boolean isAnswers() {
        return id != null && getDetails().state().waits() && isLeads();
    }

    public boolean isBegins() {
        return id != null && isAdapts() && getDetails().state().key().equals("agreed");
    }

    public boolean isLeads() {
        return viewer.scope(Can.LEAD_VISION).holds(OrganizationId.of(school));
    }

    public boolean isWriting() {
        return writing;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public AdaptationForm getForm() {
        return form;
    }
}
