package org.throughline.survey.comment.web;

import java.io.Serializable;
import org.throughline.survey.comment.control.ThemeKeeping;

/** A theme as it is typed. */
public class ThemeForm implements Serializable {

    private String nameEn;
    private String nameEs;
    private String definitionEn;
    private String definitionEs;
    private String terms;

    void fill(ThemeKeeping.Theme theme) {
        nameEn = theme.nameEn();
        nameEs = theme.nameEs();
        definitionEn = theme.definitionEn();
        definitionEs = theme.definitionEs();
        terms = theme.terms();
    }

    ThemeKeeping.Text text() {
        return new ThemeKeeping.Text(nameEn, nameEs, definitionEn, definitionEs, terms);
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getNameEs() {
        return nameEs;
    }

    public void setNameEs(String nameEs) {
        this.nameEs = nameEs;
    }

    public String getDefinitionEn() {
        return definitionEn;
    }

    public void setDefinitionEn(String definitionEn) {
        this.definitionEn = definitionEn;
    }

    public String getDefinitionEs() {
        return definitionEs;
    }

    public void setDefinitionEs(String definitionEs) {
        this.definitionEs = definitionEs;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }
}
