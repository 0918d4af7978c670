package org.throughline.district.feed.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.district.control.JobList;
import org.throughline.district.feed.control.FeedDetails;
import org.throughline.district.feed.control.FeedKeeping;
import org.throughline.district.feed.control.FeedQueries;
import org.throughline.district.feed.control.FeedRow;
import org.throughline.district.feed.control.FeedSecrets;
import org.throughline.district.feed.control.FeedStarting;
import org.throughline.district.feed.control.FeedTesting;
import org.throughline.platform.Ids;
import org.throughline.platform.job.JobView;
import org.throughline.platform.text.Texts;

/** district/feed.xhtml: how a feed does; it is tried, read now, switched off and on, and removed here. */
@Named
@ViewScoped
public class FeedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FeedQueries queries;

    @Inject
    FeedKeeping keeping;

    @Inject
    FeedStarting starting;

    @Inject
    FeedTesting testing;

    @Inject
    FeedSecrets secrets;

    @Inject
    JobList jobs;

    @Inject
    FeedWords words;

    @Inject
    Texts texts;

    private String id;
    private transient FeedRow row;
    private transient FeedDetails details;
    private List<Step> steps;

    public void load() {
        row = queries.row(feed());
        details = queries.details(feed());
    }

    public void test() {
        steps = testing.test(feed()).stream().map(step -> new Step(step.good(), texts.of(step.key(), step.parameters().toArray()))).toList();
    }

    public String readNow() {
        starting.start(feed(), false);
        return again();
    }

    public String readWhole() {
        starting.start(feed(), true);
        return again();
    }

    public String switchOn() {
        keeping.switchOn(feed(), true);
        return again();
    }

    public String switchOff() {
        keeping.switchOn(feed(), false);
        return again();
    }

    public String remove() {
        keeping.remove(feed());
        return "feeds?faces-redirect=true";
    }

    private String again() {
        return "feed?faces-redirect=true&id=" + id;
    }

    private UUID feed() {
        return Ids.parse(id);
    }

    /** The job of the run under way, for whoever may see it. */
    public JobView getJob() {
        return getRow().job() == null ? null : jobs.job(getRow().job());
    }

    public boolean isSecretThere() {
        return secrets.isThere(getDetails().access().secretName());
    }

    public String getSecret() {
        return FeedSecrets.variable(getDetails().access().secretName());
    }

    public String getState() {
        return words.state(getRow());
    }

    public String getKind() {
        return words.kind(getRow());
    }

    public String getReason() {
        return words.reason(getRow().reasonKey(), getRow().reason());
    }

    public String getNext() {
        return words.time(getRow().nextAt());
    }

    public FeedRow getRow() {
        if (row == null) {
            load();
        }
        return row;
    }

    public FeedDetails getDetails() {
        if (details == null) {
            load();
        }
        return details;
    }

    public boolean isAllGood() {
        return steps.stream().allMatch(Step::good);
    }

    public List<Step> getSteps() {
        return steps;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** One step of a test, in words. */
    public record Step(boolean good, String sentence) implements Serializable {}
}
