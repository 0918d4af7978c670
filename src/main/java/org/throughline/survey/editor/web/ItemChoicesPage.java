package org.throughline.survey.editor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughline.platform.text.Texts;
import org.throughline.survey.editor.control.AnswerSets;
import org.throughline.survey.editor.entity.Measuring;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.instrument.control.InstrumentQueries;
import org.throughline.survey.instrument.control.InstrumentQueries.CommitmentName;

/** survey/instrument-edit.xhtml: what can be chosen from in the form of the item that is open. */
@Named
@RequestScoped
public class ItemChoicesPage {

    @Inject
    EditorPage editor;

    @Inject
    ItemEditPage open;

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

    public List<String> getPictures() {
        return pictures.names();
    }

    /** The codes that its condition may ask about. */
    public String getCodesBefore() {
        List<String> codes = editor.getState().sketch().codesBefore(open.id());
        return codes.isEmpty() ? texts.get("editor.when.none") : texts.of("editor.when.codes", String.join(", ", codes));
    }

    /** Where options can be taken from: sets, and the other items that have any. */
    public List<Source> getSources() {
        Sketch sketch = editor.getState().sketch();
        List<Source> sources = new ArrayList<>(sets.names().stream().map(name -> new Source("set:" + name, texts.get("editor.set." + name))).toList());
        sketch.items().stream().filter(other -> !other.choices().isEmpty() && !other.id().equals(open.id()))
                .forEach(other -> sources.add(new Source(other.id().toString(), texts.of("editor.options.of", other.code(), words.text(sketch, other)))));
        return sources;
    }

    /** What other items count toward already, and one that is still to be named. */
    public List<Source> getConstructs() {
        Sketch sketch = editor.getState().sketch();
        List<Source> constructs = new ArrayList<>(sketch.constructs().stream().map(one -> new Source(one.code(), one.name().in(sketch.language()))).toList());
        constructs.add(new Source(Measuring.ANOTHER, texts.get("editor.construct.another")));
        return constructs;
    }

    public Collection<CommitmentName> getCommitments() {
        return instruments.commitments(texts.language().code()).values();
    }

    /** A set, an item or a construct to choose. */
    public record Source(String id, String name) {}
}
