package org.throughline.survey.editor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.platform.text.Texts;
import org.throughline.survey.editor.control.DraftView;
import org.throughline.survey.editor.entity.Lack;
import org.throughline.survey.editor.entity.Lack.Reason;
import org.throughline.survey.editor.entity.Sketch;
import org.throughline.survey.editor.entity.SketchItem;
import org.throughline.survey.editor.entity.SketchSection;

/** The words for steps, places and what is missing. */
@RequestScoped
public class EditorWords {

    @Inject
    Texts texts;

    String lack(Lack lack) {
        if (lack.reason() == Reason.WHEN_UNREADABLE) {
            List<Object> parameters = lack.parameters();
            return texts.of(parameters.get(0).toString(), parameters.get(1), parameters.get(2));
        }
        return texts.of("editor.lack." + lack.reason(), lack.parameters().toArray());
    }

    /** "" for no step. */
    String step(DraftView.Done step) {
        return step == null ? "" : texts.of("editor.step." + step.kind(), step.about().isEmpty() ? texts.get("editor.untitled") : step.about()).strip();
    }

    String heading(Sketch sketch, SketchSection section) {
        String title = section.title().in(sketch.language());
        return title.isEmpty() ? texts.of("editor.section.number", sketch.sections().indexOf(section) + 1) : title;
    }

    /** Where an item stands now, for who moved it. */
    String place(Sketch sketch, SketchItem item) {
        SketchSection section = sketch.holding(item.id()).orElseThrow();
        return texts.of("editor.place", item.code(), section.items().indexOf(item) + 1, section.items().size(), heading(sketch, section));
    }

    String text(Sketch sketch, SketchItem item) {
        String text = item.text().in(sketch.language());
        return text.isEmpty() ? texts.get("editor.untexted") : text;
    }
}
