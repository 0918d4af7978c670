package org.throughline.survey.editor.web;

import java.io.Serializable;
import org.throughline.survey.instrument.entity.Grid;

/** The matrix that an item is a row of, as its form has it. */
public class MatrixForm implements Serializable {

    private String grid = "";
    private String stem = "";

    static MatrixForm of(Grid grid, String language) {
        MatrixForm form = new MatrixForm();
        if (grid != null) {
            form.grid = grid.code();
            form.stem = grid.stem().byLanguage().getOrDefault(language, "");
        }
        return form;
    }

    String grid() {
        return grid == null ? "" : grid;
    }

    String stem() {
        return stem == null ? "" : stem;
    }

    public String getGrid() {
        return grid;
    }

    public void setGrid(String grid) {
        this.grid = grid;
    }

    public String getStem() {
        return stem;
    }

    public void setStem(String stem) {
        this.stem = stem;
    }
}
