package org.throughline.survey.editor.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.survey.editor.control.AnswerSets;
import org.throughline.survey.editor.control.DraftQueries;
import org.throughline.survey.editor.control.DraftView;
import org.throughline.survey.editor.control.Drafting;
import org.throughline.survey.editor.entity.Step;
import org.throughline.survey.instrument.entity.ItemType;

/** survey/instrument-edit.xhtml: the draft as a whole, its outline and its steps. */
@Named
@ViewScoped
public class EditorPage implements Serializable {

    @Inject
    DraftQueries queries;

    @Inject
    Drafting drafting;

    @Inject
    AnswerSets sets;

    private String draft;
    private String done = "";
    private String at = "";
    private ItemType type = ItemType.SCALE;
    private long seen;
    private transient DraftView state;

    public DraftView getState() {
        if (state == null) {
            state = queries.draft(id());
        }
        return state;
    }

    UUID id() {
        return Ids.parse(draft);
    }

    /** The version that was looked at when the form was sent. */
    long seen() {
        return seen;
    }

    /** Takes steps and leads back; what is kept open is named by the rest of the address. */
    String take(String kind, String rest, Step... steps) {
        drafting.take(id(), seen, List.of(steps));
        return to(kind, rest);
    }

    String to(String kind, String rest) {
        return "instrument-edit?faces-redirect=true&draft=" + draft + "&done=" + kind + rest;
    }

    public String add(UUID section) {
        UUID item = Ids.timeOrdered();
        return take("added", "&item=" + item, new Step.AddItem(item, section, null, type, sets.first(type)));
    }

    public String addSection() {
        UUID section = Ids.timeOrdered();
        return take("added", "&section=" + section, new Step.AddSection(section, null));
    }

    public String undo() {
        drafting.undo(id(), seen);
        return to("undo", "");
    }

    public String redo() {
        drafting.redo(id(), seen);
        return to("redo", "");
    }

    public String discard() {
        drafting.discard(id(), seen);
        return "instruments?faces-redirect=true";
    }

    public String finish() {
        return "instrument?faces-redirect=true&id=" + drafting.finish(id(), seen);
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done == null ? "" : done;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at == null ? "" : at;
    }

    public ItemType getType() {
        return type;
    }

    public void setType(ItemType type) {
        this.type = type;
    }

    /** The version that is shown; sent back, the version that was looked at. After a refusal it is the newest. */
    public long getSeen() {
        return getState().version();
    }

    public void setSeen(long seen) {
        this.seen = seen;
        state = null;
    }
}
