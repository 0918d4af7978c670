package org.throughline.survey.editor.web;

import java.io.Serializable;
import java.util.UUID;
import org.throughline.platform.Ids;

/** A wording of the bank; one that the draft asks already says so. */
public class BankLine implements Serializable {

    private final String item;
    private final String text;
    private final String how;
    private final boolean there;
    private boolean chosen;

    BankLine(String item, String text, String how, boolean there) {
        this.item = item;
        this.text = text;
        this.how = how;
        this.there = there;
    }

    UUID id() {
        return Ids.parse(item);
    }

    public String getItem() {
        return item;
    }

    public String getText() {
        return text;
    }

    public String getHow() {
        return how;
    }

    public boolean isThere() {
        return there;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
