package org.throughline.survey.editor.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Texts;
import org.throughline.survey.editor.control.AnswerSets;
import org.throughline.survey.editor.entity.Choice;
import org.throughline.survey.editor.entity.Lack;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.Step;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentQueries.CommitmentName;

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
    InstrumentQueries instruments;

    @Inject
    AnswerSets sets;

    @Inject
    Pictures pictures;

    @Inject
    EditorWords words;

    @Inject
    Texts texts;

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

    private UUID id() {
        return Ids.parse(item);
    }

    private Step change() {
        return new Step.ChangeItem(id(), form.change());
    }

    public String save() {
        return editor.take("saved", "&item=" + item, change());
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
        return editor.take("saved", "&item=" + item, change(), new Step.TakeOptions(id(), choices));
    }

    public String duplicate() {
        UUID copy = Ids.timeOrdered();
        return editor.take("saved", "&item=" + copy, change(), new Step.DuplicateItem(id(), copy));
    }

    public String addRow() {
        UUID row = Ids.timeOrdered();
        return editor.take("added", "&item=" + row, change(), new Step.AddRow(row, id()));
    }

    public String remove() {
        return editor.take("removed", "", new Step.RemoveItem(id()));
    }

    public List<String> getPictures() {
        return pictures.names();
    }

    /** The codes that its condition may ask about. */
    public String getCodesBefore() {
        List<String> codes = editor.getState().sketch().codesBefore(id());
        return codes.isEmpty() ? texts.get("editor.when.none") : texts.of("editor.when.codes", String.join(", ", codes));
    }

    /** Where options can be taken from: sets, and the other items that have any. */
    public List<Source> getSources() {
        Sketch sketch = editor.getState().sketch();
        List<Source> sources = new ArrayList<>(sets.names().stream().map(name -> new Source("set:" + name, texts.get("editor.set." + name))).toList());
        sketch.items().stream().filter(other -> !other.choices().isEmpty() && !other.id().equals(id()))
                .forEach(other -> sources.add(new Source(other.id().toString(), texts.of("editor.options.of", other.code(), words.text(sketch, other)))));
        return sources;
    }

    public Collection<CommitmentName> getCommitments() {
        return instruments.commitments(texts.language().code()).values();
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

    /** A set or an item that options can be taken from. */
    public record Source(String id, String name) {}
}
