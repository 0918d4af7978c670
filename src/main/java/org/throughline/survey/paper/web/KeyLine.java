package org.throughline.survey.paper.web;

import java.io.Serializable;
import java.util.UUID;

/** One line to type. */
public final class KeyLine implements Serializable {

    private final int at;
    private final UUID item;
    private final int number;
    private final String text;
    private final String boxes;
    private String typed = "";
    private boolean wrong;

    KeyLine(int at, UUID item, int number, String text, String boxes) {
        this.at = at;
        this.item = item;
        this.number = number;
        this.text = text;
        this.boxes = boxes;
    }

    /** Its place on the page, from 0. */
    public int getAt() {
        return at;
    }

    public UUID getItem() {
        return item;
    }

    public int getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    /** The figures and words of its options. */
    public String getBoxes() {
        return boxes;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public boolean isWrong() {
        return wrong;
    }

    public void setWrong(boolean wrong) {
        this.wrong = wrong;
    }
}
