package org.throughline.survey.editor.entity;

import java.util.List;
import java.util.UUID;
import org.throughline.survey.instrument.entity.Wording;

/** A section that is being made; it may have no title and no items. */
public record SketchSection(UUID id, Wording title, String when, boolean shuffled, List<SketchItem> items) {

    public SketchSection {
        items = List.copyOf(items);
    }

    SketchSection with(List<SketchItem> others) {
        return new SketchSection(id, title, when, shuffled, others);
    }
}
