package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;
import org.throughline.vision.entity.Wording;

/** vision/measure-draft.xhtml: a leader says by which number a commitment is judged. */
@Named
@ViewScoped
public class MeasureDraftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CommitmentQueries queries;

    @Inject
    MeasureKeeping keeping;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private final MeasureForm form = new MeasureForm();
    private String commitment;

    public void load() {
        form.setBaselineOn(clock.today());
        form.setTargetOn(getOwed().due());
    }

    public String save() {
        keeping.measure(CommitmentId.of(commitment), form.getCode(), form.getTitle().as(Wording::new), form.getKind(), form.getUnit(), form.getSource(), form.aim());
        return "/vision/commitment.xhtml?faces-redirect=true&id=" + commitment;
    }

    public CommitmentDetails getOwed() {
        return queries.details(CommitmentId.of(commitment), texts.language());
    }

    public List<MeasureKind> getKinds() {
        return List.of(MeasureKind.values());
    }

    public List<MeasureUnit> getUnits() {
        return List.of(MeasureUnit.values());
    }

    public List<Direction> getDirections() {
        return List.of(Direction.values());
    }

    /** Where values may come from. */
    public List<String> getSources() {
        return List.of("entered", "survey:student", "survey:staff", "survey:family", "walks", "pd:self-chosen");
    }

    public MeasureForm getForm() {
        return form;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }
}
