package org.throughline.survey.editor.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.survey.editor.entity.Step;

/** survey/instrument-edit.xhtml: the order of items and sections, changed by arrows or by dragging. */
@Named
@ViewScoped
public class OrderPage implements Serializable {

    @Inject
    EditorPage editor;

    private String moved;
    private String target;
    private int place;

    public String up(UUID item) {
        return editor.take("up", "&at=" + item, new Step.ShiftItem(item, -1));
    }

    public String down(UUID item) {
        return editor.take("down", "&at=" + item, new Step.ShiftItem(item, 1));
    }

    public String drop() {
        UUID item = Ids.parse(moved);
        return editor.take("drop", "&at=" + item, new Step.PlaceItem(item, Ids.parse(target), place));
    }

    public String sectionUp(UUID section) {
        return editor.take("up", "&at=" + section, new Step.MoveSection(section, -1));
    }

    public String sectionDown(UUID section) {
        return editor.take("down", "&at=" + section, new Step.MoveSection(section, 1));
    }

    public String getMoved() {
        return moved;
    }

    public void setMoved(String moved) {
        this.moved = moved;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public int getPlace() {
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }
}
