package org.throughline.vision.web;

import java.io.Serializable;
import org.throughline.vision.entity.Wording;

/** One text as it is typed in English and Spanish. */
public class BothTongues implements Serializable {

    private static final long serialVersionUID = 1L;

    private String en;
    private String es;

    Wording wording() {
        return new Wording(en, es);
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getEs() {
        return es;
    }

    public void setEs(String es) {
        this.es = es;
    }
}
