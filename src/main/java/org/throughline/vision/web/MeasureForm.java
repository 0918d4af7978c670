package org.throughline.vision.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.throughline.platform.page.BothTongues;
import org.throughline.vision.entity.Aim;
import org.throughline.vision.entity.Direction;
import org.throughline.vision.entity.MeasureKind;
import org.throughline.vision.entity.MeasureUnit;

/** What is typed about a measure: its name, where its values come from, and from where to where they shall go. */
public final class MeasureForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HALF_A_YEAR = 180;

    private final BothTongues title = new BothTongues();
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

    Aim aim() {
        return new Aim(direction, baseline, baselineOn, target, targetOn, cadence);
    }

    public BothTongues getTitle() {
        return title;
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
