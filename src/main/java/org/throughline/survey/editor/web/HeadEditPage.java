package org.throughline.survey.editor.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.Ids;
import org.throughline.platform.NotFound;
import org.throughline.platform.text.Texts;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchSection;
import org.throughline.survey.editor.entity.Step;

/** survey/instrument-edit.xhtml: the section that is open, or the head of the instrument where nothing is. */
@Named
@ViewScoped
public class HeadEditPage implements Serializable {

    @Inject
    EditorPage editor;

    @Inject
    EditorWords words;

    @Inject
    Texts texts;

    private String section;
    private String title;
    private String welcome;
    private String when;
    private boolean shuffled;

    public void load() {
        Sketch sketch = editor.getState().sketch();
        if (isOpen()) {
            SketchSection open = NotFound.unless(sketch.section(id()).orElse(null));
            title = open.title().byLanguage().getOrDefault(sketch.language(), "");
            when = open.when();
            shuffled = open.shuffled();
            sketch.lacks().stream().filter(lack -> id().equals(lack.place()) && lack.field().equals("when")).forEach(lack -> FacesContext.getCurrentInstance()
                    .addMessage("section:when:input", new FacesMessage(FacesMessage.SEVERITY_ERROR, words.lack(lack), null)));
        } else {
            title = sketch.title().byLanguage().getOrDefault(sketch.language(), "");
            welcome = sketch.welcome().byLanguage().getOrDefault(sketch.language(), "");
        }
    }

    public boolean isOpen() {
        return section != null && !section.isEmpty();
    }

    private UUID id() {
        return Ids.parse(section);
    }

    public String saveHead() {
        return editor.take("saved", "", new Step.ChangeHead(title, welcome));
    }

    public String save() {
        return editor.take("saved", "&section=" + section, new Step.ChangeSection(id(), title, when == null ? "" : when, shuffled));
    }

    public String remove() {
        return editor.take("removed", "", new Step.RemoveSection(id()));
    }

    public String getCodesBefore() {
        List<String> codes = editor.getState().sketch().codesBefore(id());
        return codes.isEmpty() ? texts.get("editor.when.none") : texts.of("editor.when.codes", String.join(", ", codes));
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWelcome() {
        return welcome;
    }

    public void setWelcome(String welcome) {
        this.welcome = welcome;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public boolean isShuffled() {
        return shuffled;
    }

    public void setShuffled(boolean shuffled) {
        this.shuffled = shuffled;
    }
}
