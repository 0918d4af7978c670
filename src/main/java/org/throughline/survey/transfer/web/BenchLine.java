package org.throughline.survey.transfer.web;

import java.io.Serializable;
import org.throughline.survey.transfer.entity.Unit;
import org.throughline.survey.transfer.entity.Unit.State;

/** A text while it is worked on. */
public final class BenchLine implements Serializable {

    private static final int ON_A_ROW = 60;
    private static final int MOST_ROWS = 6;

    private final Unit unit;
    private final String place;
    private final String state;
    private String target;
    private boolean confirmed;

    BenchLine(Unit unit, String place, String state) {
        this.unit = unit;
        this.place = place;
        this.state = state;
        this.target = unit.target();
    }

    boolean toSave() {
        return confirmed || !target.equals(unit.target());
    }

    public Unit getUnit() {
        return unit;
    }

    public String getPlace() {
        return place;
    }

    public String getState() {
        return state;
    }

    public boolean isChanged() {
        return unit.state() == State.CHANGED;
    }

    public int getRows() {
        return Math.min(MOST_ROWS, 1 + unit.source().length() / ON_A_ROW);
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target == null ? "" : target;
    }

    /** Its words fit those of now, though they were made for others. */
    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
