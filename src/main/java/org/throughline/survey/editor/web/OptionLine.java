package org.throughline.survey.editor.web;

import java.io.Serializable;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.editor.entity.ItemChange;

/** One option as the form of an item has it; without a label it is taken away. */
public class OptionLine implements Serializable {

    private Integer value;
    private String label;
    private String favorable = "";
    private boolean apart;
    private String picture;

    OptionLine(Integer value) {
        this.value = value;
    }

    static OptionLine of(Choice choice, String language) {
        OptionLine line = new OptionLine(choice.value());
        line.label = choice.label().byLanguage().getOrDefault(language, "");
        line.favorable = choice.favorable() == null ? "" : choice.favorable().toString();
        line.apart = choice.apart();
        line.picture = choice.picture();
        return line;
    }

    boolean blank() {
        return label == null || label.isBlank();
    }

    ItemChange.Said said(int otherwise) {
        return new ItemChange.Said(value == null ? otherwise : value, favorable == null || favorable.isEmpty() ? null : (Boolean) Boolean.parseBoolean(favorable), apart, label, picture);
    }

    public Integer getValue() {
        return value;
    }

    public void setValue(Integer value) {
        this.value = value;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getFavorable() {
        return favorable;
    }

    public void setFavorable(String favorable) {
        this.favorable = favorable;
    }

    public boolean isApart() {
        return apart;
    }

    public void setApart(boolean apart) {
        this.apart = apart;
    }

    public String getPicture() {
        return picture;
    }

    public void setPicture(String picture) {
        this.picture = picture;
    }
}
