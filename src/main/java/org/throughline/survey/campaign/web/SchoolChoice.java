package org.throughline.survey.campaign.web;

import java.io.Serializable;

/** A school that can be asked, and whether it is. */
public class SchoolChoice implements Serializable {

    private final String id;
    private final String name;
    private boolean chosen;

    SchoolChoice(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
