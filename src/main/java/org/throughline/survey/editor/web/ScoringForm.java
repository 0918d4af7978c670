package org.throughline.survey.editor.web;

import java.io.Serializable;
import org.throughline.survey.editor.entity.Measuring;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.instrument.entity.Construct;

/** What an item counts toward, as its form has it; name and definition in the language that the instrument is written in. */
public class ScoringForm implements Serializable {

    private String construct = "";
    private String name = "";
    private String definition = "";
    private boolean reversed;

    static ScoringForm of(SketchItem item, String language) {
        ScoringForm form = new ScoringForm();
        Construct construct = item.scoring().construct();
        form.reversed = item.scoring().reversed();
        if (construct != null) {
            form.construct = construct.code();
            form.name = construct.name().byLanguage().getOrDefault(language, "");
            form.definition = construct.definition().byLanguage().getOrDefault(language, "");
        }
        return form;
    }

    Measuring measuring() {
        return new Measuring(orEmpty(construct), orEmpty(name), orEmpty(definition), reversed);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    public String getConstruct() {
        return construct;
    }

    public void setConstruct(String construct) {
        this.construct = construct;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(String definition) {
        this.definition = definition;
    }

    public boolean isReversed() {
        return reversed;
    }

    public void setReversed(boolean reversed) {
        this.reversed = reversed;
    }
}
