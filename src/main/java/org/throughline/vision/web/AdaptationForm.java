package org.throughline.vision.web;

import java.io.Serializable;

/** What is typed about an adaptation: how the school lives it, and why the district gives it back. */
public final class AdaptationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String how;
    private String decidedWith;
    private String reason;

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getDecidedWith() {
        return decidedWith;
    }

    public void setDecidedWith(String decidedWith) {
        this.decidedWith = decidedWith;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
