package org.throughline.survey.paper.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.access.Can;
import org.throughline.access.Viewer;
import org.throughline.platform.Ids;
import org.throughline.platform.text.Texts;
import org.throughline.survey.answer.control.Envelopes;
import org.throughline.survey.paper.control.EnvelopeOpening;

/** survey/envelopes.xhtml: the codes of a stack of envelopes, before anybody looks at what lies in them. */
@Named
@ViewScoped
public class EnvelopesPage implements Serializable {

    @Inject
    EnvelopeOpening opening;

    @Inject
    Viewer viewer;

    @Inject
    Texts texts;

    private String batch;
    // codes and what became of them are for this answer only: nothing of them is kept with the page
    private transient String codes;
    private transient Envelopes.Taken taken;
    private transient EnvelopeOpening.Stack stack;

    public void load() {
        getStack();
    }

    public EnvelopeOpening.Stack getStack() {
        if (stack == null) {
            stack = opening.stack(Ids.parse(batch));
        }
        return stack;
    }

    public String getPurpose() {
        return texts.of("paper.envelopes.purpose", getStack().title(), getStack().batch().schoolName(), getStack().batch().letters());
    }

    /** Those that could not be read stay in the field. */
    public void take() {
        UUID id = Ids.parse(batch);
        taken = opening.take(id, codes);
        List<String> again = new ArrayList<>(taken.several());
        again.addAll(taken.unknown());
        codes = String.join("\n", again);
        stack = null;
    }

    /** What is to be said of codes that did not simply count. */
    public List<Told> getTold() {
        List<Told> told = new ArrayList<>();
        if (taken != null) {
            add(told, "before", taken.before());
            add(told, "twice", taken.twice());
            add(told, "elsewhere", taken.elsewhere());
            add(told, "several", taken.several());
            add(told, "unknown", taken.unknown());
        }
        return told;
    }

    private void add(List<Told> told, String what, List<String> these) {
        if (!these.isEmpty()) {
            told.add(new Told(texts.of("paper.envelopes." + what, these.size()), texts.get("paper.envelopes." + what + ".do"), these));
        }
    }

    /** "" before anything was taken. */
    public String getCounted() {
        return taken == null ? "" : texts.of("paper.envelopes.counted", taken.counted());
    }

    public boolean isRunner() {
        return viewer.may(Can.RUN_SURVEYS);
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    /** A word about some codes, and what to do with their envelopes. */
    public record Told(String word, String act, List<String> codes) {}
}
