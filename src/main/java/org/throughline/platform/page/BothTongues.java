package org.throughline.platform.page;

import java.io.Serializable;
import java.util.function.BiFunction;

/** One text as it is typed in English and Spanish. */
public class BothTongues implements Serializable {

    private static final long serialVersionUID = 1L;

    private String en;
    private String es;

    /** The text as a module keeps it, made of English and Spanish. */
    public <T> T as(BiFunction<String, String, T> wording) {
        return wording.apply(en, es);
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
