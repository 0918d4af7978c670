package org.throughline.evaluation.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.throughline.evaluation.LookForId;
import org.throughline.evaluation.VisitId;
import org.throughline.evaluation.control.ObserverQueries;
import org.throughline.evaluation.control.Observing;
import org.throughline.evaluation.control.VisitDetails;
import org.throughline.evaluation.entity.NoteKind;
import org.throughline.evaluation.entity.WalkState;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;

/** evaluation/visit.xhtml: one look-for after another, on a phone in a room. The last step is the minutes. */
@Named
@ViewScoped
public class VisitPage implements Serializable {

    private static final int LONGEST = 90;
    private static final String CANNOT_JUDGE = "none";

    @Inject
    ObserverQueries queries;

    @Inject
    Observing observing;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    @Inject
    WalkWords words;

    private String id;
    private int step = 1;
    private final VisitForm form = new VisitForm();
    private boolean kept;
    private transient VisitDetails visit;

    public void load() {
        visit = queries.visit(VisitId.of(id), texts.language());
        step = Math.max(1, Math.min(step, visit.lines().size() + 1));
        if (!isLast()) {
            form.setSaw(getLine().saw());
            form.setHeard(getLine().heard());
        }
        long since = Duration.between(visit.head().startedAt(), clock.instant()).toMinutes();
        form.setMinutes(visit.head().minutes() != null ? visit.head().minutes() : Integer.valueOf((int) Math.max(1, Math.min(LONGEST, since))));
    }

    /** Keeps what was tapped and written, as soon as it is. */
    public void keep() {
        LookForId lookFor = getLine().lookFor();
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String level = sent.get("level");
        if (level != null) {
            observing.rate(VisitId.of(id), lookFor, level.equals(CANNOT_JUDGE) ? null : Integer.valueOf(level));
        }
        observing.note(VisitId.of(id), lookFor, NoteKind.SAW, form.getSaw());
        observing.note(VisitId.of(id), lookFor, NoteKind.HEARD, form.getHeard());
        load();
        kept = true;
    }

    public String next() {
        keep();
        return "visit?faces-redirect=true&id=" + id + "&step=" + (step + 1);
    }

    public String finish() {
        observing.finish(VisitId.of(id), form.getMinutes());
        return "walk?faces-redirect=true&id=" + visit.head().walk() + "&school=" + visit.head().school();
    }

    public VisitDetails.Line getLine() {
        return visit.lines().get(step - 1);
    }

    public boolean isLast() {
        return step > visit.lines().size();
    }

    public boolean isOpen() {
        return visit.head().state() == WalkState.WALKING;
    }

    /** What a field set bears once nothing can be changed. */
    public Map<String, Object> getClosedAttributes() {
        return isOpen() ? Map.of() : Map.of("disabled", "disabled");
    }

    public long getRated() {
        return visit.lines().stream().filter(VisitDetails.Line::rated).count();
    }

    public List<Integer> getLevels() {
        return List.of(0, 1, 2, 3);
    }

    public VisitDetails getVisit() {
        return visit;
    }

    public WalkWords getWords() {
        return words;
    }

    public boolean isKept() {
        return kept;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }

    public VisitForm getForm() {
        return form;
    }
}
