package org.throughline.survey.editor.web;

import java.io.Serializable;
import org.throughline.survey.instrument.entity.ProtectedArea;

/** A protected area that the item may touch. */
public class AreaLine implements Serializable {

    private final ProtectedArea area;
    private boolean touched;

    AreaLine(ProtectedArea area, boolean touched) {
        this.area = area;
        this.touched = touched;
    }

    ProtectedArea area() {
        return area;
    }

    public String getName() {
        return area.name();
    }

    public boolean isTouched() {
        return touched;
    }

    public void setTouched(boolean touched) {
        this.touched = touched;
    }
}
