package org.throughline.pd.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.pd.SectionId;
import org.throughline.pd.control.LearningQueries;
import org.throughline.pd.control.SectionChoice;
import org.throughline.pd.control.SectionRow;
import org.throughline.pd.control.Transcript;
import org.throughline.pd.control.Transcripts;
import org.throughline.pd.entity.Origin;
import org.throughline.pd.entity.SectionState;
import org.throughline.platform.text.Texts;

/** pd/my-learning.xhtml */
@Named
@ViewScoped
public class MyLearningPage implements Serializable {

    @Inject
    transient LearningQueries queries;

    @Inject
    transient Transcripts transcripts;

    @Inject
    transient SectionChoice choice;

    @Inject
    transient Moments moments;

    @Inject
    transient Texts texts;

    private transient List<SectionRow> seats;
    private transient Transcript transcript;

    public void giveBack(UUID section, String title) {
        choice.giveBack(new SectionId(section));
        seats = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of("pd.catalog.given-back", title), null));
    }

    private List<SectionRow> seats() {
        if (seats == null) {
            seats = queries.seats();
        }
        return seats;
    }

    /** Seats in what is ahead or goes on. */
    public List<SectionRow> getAhead() {
        return seats().stream().filter(row -> state(row) != SectionState.COMPLETED).toList();
    }

    public List<SectionRow> getLed() {
        return queries.led();
    }

    public Transcript getTranscript() {
        if (transcript == null) {
            transcript = transcripts.mine();
        }
        return transcript;
    }

    /** The newest lines of the ledger, for a glance. */
    public List<Transcript.Line> getLatest() {
        return getTranscript().lines().stream().limit(5).toList();
    }

    public boolean mayGiveBack(SectionRow row) {
        return row.mine() == Origin.CHOSEN && (state(row) == SectionState.OPEN || state(row) == SectionState.FULL);
    }

    public SectionState state(SectionRow row) {
        return row.state(moments.now());
    }

    public Moments getWords() {
        return moments;
    }
}
