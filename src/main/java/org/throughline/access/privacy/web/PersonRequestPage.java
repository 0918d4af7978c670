package org.throughline.access.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.throughline.access.privacy.control.RequestQueries;
import org.throughline.platform.Ids;
import org.throughline.platform.job.JobState;
import org.throughline.platform.job.JobView;
import org.throughline.platform.privacy.PersonalData.Outcome;
import org.throughline.platform.text.Texts;

/** access/person-request.xhtml: what became of a request. */
@Named
@RequestScoped
public class PersonRequestPage {

    @Inject
    RequestQueries queries;

    @Inject
    PrivacyWords vocabulary;

    @Inject
    Texts texts;

    private String id;
    private RequestQueries.RequestRow row;
    private JobView job;
    private List<Outcome> outcomes;

    public void load() {
        row = queries.row(Ids.parse(id));
        job = queries.job(row).orElse(null);
        outcomes = queries.outcomes(row.id());
    }

    public RequestQueries.RequestRow getRow() {
        return row;
    }

    public JobView getJob() {
        return job;
    }

    public boolean isRunning() {
        return row.state().equals("RUNNING") && (job == null || job.isRunning());
    }

    public boolean isFailed() {
        return row.state().equals("RUNNING") && job != null && job.state() != JobState.RUNNING;
    }

    public String getTitle() {
        return texts.of("privacy.request.title." + row.kind(), row.name());
    }

    public String getPurpose() {
        return texts.of("privacy.request.purpose", row.askedBy(), vocabulary.time(row.askedAt()), row.reason());
    }

    public String getUntil() {
        return vocabulary.time(row.expiresAt());
    }

    public List<Outcome> getGoes() {
        return outcomes.stream().filter(outcome -> !outcome.kept()).toList();
    }

    public List<Outcome> getStays() {
        return outcomes.stream().filter(Outcome::kept).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
