package org.throughline.survey.editor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.text.Texts;
import org.throughline.platform.text.Tongue;
import org.throughline.survey.editor.control.DraftView;
import org.throughline.survey.editor.entity.Lack;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.SketchSection;
import org.throughline.survey.instrument.entity.ItemType;
import org.throughline.survey.transfer.control.Translating;

/** What survey/instrument-edit.xhtml shows beside its forms: outline, what is missing, languages, what was done. */
@Named
@RequestScoped
public class OutlinePage {

    @Inject
    EditorPage editor;

    @Inject
    EditorWords words;

    @Inject
    Translating translating;

    @Inject
    Texts texts;

    private List<Part> parts;

    private Sketch sketch() {
        return editor.getState().sketch();
    }

    public String getTitle() {
        String title = sketch().title().in(sketch().language());
        return title.isEmpty() ? editor.getState().code() : title;
    }

    public String getLanguage() {
        return sketch().language();
    }

    public String getDirection() {
        return Tongue.of(sketch().language()).direction();
    }

    public String getPurpose() {
        return texts.of("editor.purpose", editor.getState().code(), Tongue.of(sketch().language()).label());
    }

    public List<Part> getParts() {
        if (parts == null) {
            Sketch sketch = sketch();
            Map<UUID, Long> lacks = sketch.lacks().stream().filter(lack -> lack.place() != null).collect(Collectors.groupingBy(Lack::place, Collectors.counting()));
            parts = sketch.sections().stream().map(section -> new Part(section.id(), words.heading(sketch, section), lacks.getOrDefault(section.id(), 0L), section.when(),
                    section.items().stream().map(item -> line(sketch, item, lacks.getOrDefault(item.id(), 0L))).toList())).toList();
        }
        return parts;
    }

    private Line line(Sketch sketch, SketchItem item, long lacks) {
        String how = texts.get("survey.instrument.type." + item.type()) + (item.required() ? ", " + texts.get("survey.instrument.required") : "")
                + (item.when().isEmpty() ? "" : ", " + texts.of("survey.instrument.when", item.when()));
        return new Line(item.id(), item.code(), words.text(sketch, item), how, lacks, item.grid() != null);
    }

    public List<Missing> getMissing() {
        Sketch sketch = sketch();
        return sketch.lacks().stream().map(lack -> new Missing(words.lack(lack), lack.place() == null ? "" : lack.section()
                ? sketch.section(lack.place()).map(section -> words.heading(sketch, section)).orElse("") : sketch.item(lack.place()).map(SketchItem::code).orElse(""), address(lack))).toList();
    }

    private String address(Lack lack) {
        String open = lack.place() == null ? "" : (lack.section() ? "&section=" : "&item=") + lack.place();
        return "instrument-edit.xhtml?draft=" + editor.getDraft() + open + "#form";
    }

    public String getUndo() {
        return words.step(editor.getState().undo());
    }

    public String getRedo() {
        return words.step(editor.getState().redo());
    }

    /** What was done just now, and where it is. */
    public String getSaid() {
        if (editor.getDone().isEmpty()) {
            return "";
        }
        DraftView state = editor.getState();
        boolean back = editor.getDone().equals("undo");
        String did = back ? texts.of("editor.undone", words.step(state.redo())) : words.step(state.changed());
        return did + ". " + moved(state.sketch());
    }

    private String moved(Sketch sketch) {
        return editor.getAt().isEmpty() ? "" : sketch.items().stream().filter(item -> item.id().toString().equals(editor.getAt())).findFirst().map(item -> words.place(sketch, item)).orElse("");
    }

    public List<ItemType> getTypes() {
        return List.of(ItemType.values());
    }

    /** The languages it is there in besides its own, with how much is missing; of what is finished. */
    public List<Tongues> getTongues() {
        DraftView state = editor.getState();
        if (state.newest() == null) {
            return List.of();
        }
        Map<String, Integer> complete = translating.completeness(state.newest());
        return complete.entrySet().stream().filter(one -> !one.getKey().isEmpty() && !one.getKey().equals(getLanguage()))
                .map(one -> new Tongues(one.getKey(), Tongue.of(one.getKey()).label(), complete.get("") - one.getValue())).toList();
    }

    public List<String> getPreviews() {
        return sketch().languages().stream().sorted().toList();
    }

    /** A section with its items. */
    public record Part(UUID id, String title, long lacks, String when, List<Line> items) {}

    /** An item in the outline. */
    public record Line(UUID id, String code, String text, String how, long lacks, boolean inMatrix) {}

    /** What is missing and where it is put right. */
    public record Missing(String what, String where, String address) {}

    /** A language and how many texts it lacks. */
    public record Tongues(String code, String label, int missing) {}
}
