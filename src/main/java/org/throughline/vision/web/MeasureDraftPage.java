package org.throughline.vision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.throughline.platform.page.BothTongues;
import org.throughline.platform.text.Texts;
import org.throughline.platform.time.DomainClock;
import org.throughline.vision.CommitmentId;
import org.throughline.vision.control.CommitmentDetails;
import org.throughline.vision.control.CommitmentQueries;
import org.throughline.vision.control.MeasureKeeping;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;
import org.throughline.vision.entity.Wording;

/** vision/measure-draft.xhtml: a leader says by which number a commitment is judged. */
@Named
@ViewScoped
public class MeasureDraftPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HALF_A_YEAR = 180;

    @Inject
    CommitmentQueries queries;

    @Inject
    MeasureKeeping keeping;

    @Inject
    Texts texts;

    @Inject
    DomainClock clock;

    private final BothTongues title = new BothTongues();
    private String commitment;
    private String code;
    private MeasureKind kind = MeasureKind.OUTCOME;
    private MeasureUnit unit = MeasureUnit.PERCENT;
    private Direction direction = Direction.UP;
    private String source = "entered";
    private Integer cadence = HALF_A_YEAR;
    private Double baseline;
    private LocalDate baselineOn;
    private Double target;
    private LocalDate targetOn;

    public void load() {
        baselineOn = clock.today();
        targetOn = getOwed().due();
    }

    public String save() {
        keeping.measure(CommitmentId.of(commitment), code, title.as(Wording::new), kind, unit, source, new Aim(direction, baseline, baselineOn, target, targetOn, cadence));
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

    public BothTongues getTitle() {
        return title;
    }

    public String getCommitment() {
        return commitment;
    }

    public void setCommitment(String commitment) {
        this.commitment = commitment;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public MeasureKind getKind() {
        return kind;
    }

    public void setKind(MeasureKind kind) {
        this.kind = kind;
    }

    public MeasureUnit getUnit() {
        return unit;
    }

    public void setUnit(MeasureUnit unit) {
        this.unit = unit;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Integer getCadence() {
        return cadence;
    }

    public void setCadence(Integer cadence) {
        this.cadence = cadence;
    }

    public Double getBaseline() {
        return baseline;
    }

    public void setBaseline(Double baseline) {
        this.baseline = baseline;
    }

    public LocalDate getBaselineOn() {
        return baselineOn;
    }

    public void setBaselineOn(LocalDate baselineOn) {
        this.baselineOn = baselineOn;
    }

    public Double getTarget() {
        return target;
    }

    public void setTarget(Double target) {
        this.target = target;
    }

    public LocalDate getTargetOn() {
        return targetOn;
    }

    public void setTargetOn(LocalDate targetOn) {
        this.targetOn = targetOn;
    }
}
