package org.throughline.access.token.web;

import java.io.Serializable;
import java.util.Set;
import org.throughline.access.token.control.TokenScope;
import org.throughline.access.token.control.TokenWish;

/** The form for a new token: its name, how long it lasts, and whether it only looks. */
public class TokenForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;

    private String label;
    private int days = USUAL_DAYS;
    private boolean readOnly = true;

    /** @param only the capabilities to which it is narrowed, null for none */
    TokenWish wish(Set<String> only) {
        return new TokenWish(label, new TokenScope(readOnly, only), days);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
    }
}
