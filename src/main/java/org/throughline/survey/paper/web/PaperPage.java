package org.throughline.survey.paper.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.throughline.access.OrganizationId;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.campaign.control.Turnout;
import org.throughline.survey.campaign.entity.CampaignState;
import org.throughline.survey.campaign.web.OneCampaign;
import org.throughline.survey.paper.control.PaperForms;
import org.throughline.survey.paper.control.PrintingStart;

/** survey/paper.xhtml: forms of a campaign, to look at and to print. */
@Named
@ViewScoped
public class PaperPage extends OneCampaign {

    private static final int USUAL = 30;
    private static final String ALL = "all";

    @Inject
    PaperForms forms;

    @Inject
    PrintingStart printing;

    private String school;
    private String language;
    private int count = USUAL;
    private String handIn = "";
    private transient String job;
    private transient List<BatchLine> batches;

    public boolean isPrintable() {
        return !getSchools().isEmpty() && (getDetails().state() == CampaignState.OPEN || getDetails().state() == CampaignState.SCHEDULED);
    }

    public List<Tongue> getLanguages() {
        return getDetails().languages().stream().sorted().map(Tongue::of).toList();
    }

    public List<Turnout> getSchools() {
        return campaigns.turnout(id());
    }

    public List<BatchLine> getBatches() {
        if (batches == null) {
            batches = forms.all(id()).stream().map(batch -> new BatchLine(batch.id().toString(), batch.letters(), batch.schoolName(), Tongue.of(batch.language()).label(), batch.forms(),
                days().day(batch.madeOn()), !batch.large() ? "pdf" : batch.there() ? "zip" : "")).toList();
        }
        return batches;
    }

    public String print() {
        List<OrganizationId> at = ALL.equals(school) ? getSchools().stream().map(one -> new OrganizationId(one.school())).toList() : List.of(OrganizationId.of(school));
        printing.start(id(), at, language, count, handIn);
        return to("paper");
    }

    /** Makes what a job did not make yet, or what is gone. */
    public String again() {
        printing.again(id());
        return to("paper");
    }

    public boolean isUnmade() {
        return getJob().isEmpty() && getBatches().stream().anyMatch(one -> one.file().isEmpty());
    }

    /** The job that makes forms now, whoever started it; "" where none does. */
    public String getJob() {
        if (job == null) {
            job = printing.running(id()).map(UUID::toString).orElse("");
        }
        return job;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public String getHandIn() {
        return handIn;
    }

    public void setHandIn(String handIn) {
        // Faces has null for what was left empty
        this.handIn = handIn == null ? "" : handIn;
    }

    /** A batch as the page lists it; file is pdf, zip, or "" while a job has to make it. */
    public record BatchLine(String id, String letters, String school, String language, int forms, String made, String file) {}
}
