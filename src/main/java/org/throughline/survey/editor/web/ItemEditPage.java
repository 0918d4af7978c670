package org.throughline.survey.editor.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.survey.editor.control.AnswerSets;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.editor.entity.Lack;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.Step;

/** survey/instrument-edit.xhtml: the item that is open. */
@Named
@ViewScoped
public class ItemEditPage implements Serializable {

    /** Where a field's word on what is wrong stands. */
    private static final Map<String, String> FIELDS = Map.of("code", "item:code:input", "text", "item:text:area", "when", "item:when:input", "pattern", "item:pattern:input",
            "options", "item:options", "limits", "item:limits", "grid", "item:grid:input");

    @Inject
    EditorPage editor;

    @Inject
    AnswerSets sets;

    @Inject
    EditorWords words;

    private String item;
    private String from = "";
    private ItemForm form;

    public void load() {
        if (isOpen()) {
            Sketch sketch = editor.getState().sketch();
            form = ItemForm.of(NotFound.unless(sketch.item(id()).orElse(null)), sketch.language());
            if (!editor.getDone().equals("added")) {
                sketch.lacks().stream().filter(lack -> id().equals(lack.place())).forEach(this::tell);
            }
        }
    }

    /** Beside the field, as if it had been sent just now. */
    private void tell(Lack lack) {
        FacesContext.getCurrentInstance().addMessage(FIELDS.get(lack.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, words.lack(lack), null));
    }

    public boolean isOpen() {
        return item != null && !item.isEmpty();
    }

    UUID id() {
        return Ids.parse(item);
    }

    /** What the form says, and then what else is done. */
    private String take(String kind, String rest, Step... more) {
        List<Step> steps = new ArrayList<>(List.of(new Step.ChangeItem(id(), form.change())));
        if (form.getType().asks()) {
            steps.add(new Step.ChangeScoring(id(), form.getScoring().measuring()));
        }
        steps.addAll(List.of(more));
        return editor.take(kind, rest, steps.toArray(Step[]::new));
    }

    public String save() {
        return take("saved", "&item=" + item);
    }

    public String optionUp(int option) {
        form.shift(option, -1);
        return save();
    }

    public String optionDown(int option) {
        form.shift(option, 1);
        return save();
    }

    /** The options of a set, "set:agreement", or of another item. */
    public String takeOptions() {
        List<Choice> choices = from.startsWith("set:") ? sets.of(from.substring("set:".length()))
                : editor.getState().sketch().item(Ids.parse(from)).map(SketchItem::choices).orElse(List.of());
        return take("saved", "&item=" + item, new Step.TakeOptions(id(), choices));
    }

    public String duplicate() {
        UUID copy = Ids.timeOrdered();
        return take("saved", "&item=" + copy, new Step.DuplicateItem(id(), copy));
    }

    public String addRow() {
        UUID row = Ids.timeOrdered();
        return take("added", "&item=" + row, new Step.AddRow(row, id()));
    }

    public String remove() {
        return editor.take("removed", "", new Step.RemoveItem(id()));
    }

    public ItemForm getForm() {
        return form;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
