package org.throughline.evaluation.web;

import java.io.Serializable;

/** What is written in a visit: what was seen and heard of one look-for, and at its end how long it took. */
public final class VisitForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String saw;
    private String heard;
    private Integer minutes;

    public String getSaw() {
        return saw;
    }

    public void setSaw(String saw) {
        this.saw = saw;
    }

    public String getHeard() {
        return heard;
    }

    public void setHeard(String heard) {
        this.heard = heard;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
