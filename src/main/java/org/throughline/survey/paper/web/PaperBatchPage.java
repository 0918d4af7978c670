package org.throughline.survey.paper.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.paper.control.EnvelopeOpening;
import org.throughline.survey.paper.control.PaperCounting;

/** survey/paper-batch.xhtml: how far a batch is, who types it, and counting it. */
@Named
@ViewScoped
public class PaperBatchPage implements Serializable {

    @Inject
    PaperCounting counting;

    @Inject
    EnvelopeOpening envelopes;

    @Inject
    Texts texts;

    private String batch;
    private Integer counted;
    private String clerk;
    private transient PaperCounting.Progress progress;
    private transient List<PaperCounting.Clerk> clerks;
    private transient List<AgreementLines.Line> agreement;

    public PaperCounting.Progress getProgress() {
        if (progress == null) {
            progress = counting.progress(id());
        }
        return progress;
    }

    public boolean isEnveloped() {
        return envelopes.enveloped(id());
    }

    public String getPurpose() {
        return texts.of("paper.batch.purpose", getProgress().batch().schoolName(), Tongue.of(getProgress().batch().language()).label(), getProgress().batch().madeOn().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale())), getProgress().batch().forms());
    }

    public String count() {
        return "paper-batch?faces-redirect=true&batch=" + batch + "&counted=" + counting.count(id());
    }

    public String ask() {
        counting.ask(id(), Ids.parse(clerk));
        return "paper-batch?faces-redirect=true&batch=" + batch;
    }

    public List<String> getAsked() {
        return clerks().stream().filter(PaperCounting.Clerk::asked).map(PaperCounting.Clerk::name).toList();
    }

    public List<PaperCounting.Clerk> getAskable() {
        return clerks().stream().filter(one -> !one.asked()).toList();
    }

    private List<PaperCounting.Clerk> clerks() {
        if (clerks == null) {
            clerks = counting.clerks(id());
        }
        return clerks;
    }

    public List<AgreementLines.Line> getAgreement() {
        if (agreement == null) {
            agreement = new AgreementLines(texts).of(counting.agreement(id(), texts.language().code()));
        }
        return agreement;
    }

    UUID id() {
        return Ids.parse(batch);
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public Integer getCounted() {
        return counted;
    }

    public void setCounted(Integer counted) {
        this.counted = counted;
    }

    public String getClerk() {
        return clerk;
    }

    public void setClerk(String clerk) {
        this.clerk = clerk;
    }
}
