package org.throughline.survey.editor.control;

import java.time.Instant;
import java.util.UUID;
import org.throughline.survey.InstrumentId;
import org.throughline.survey.editor.entity.Sketch;

/**
 * A draft as its maker sees it.
 *
 * @param basedOn the edition it was begun from; null for a new instrument
 * @param newest  the newest edition there is now; null where there is none
 * @param undo    the step that can be taken back, or null
 * @param redo    the step that was taken back, or null
 * @param changed the step made last, and by whom
 */
public record DraftView(UUID id, String code, InstrumentId basedOn, InstrumentId newest, long version, Sketch sketch, Done undo, Done redo, Done changed) {

    /** One step that was made; its kind is the name of a Step. */
    public record Done(String kind, String about, String who, Instant at) {}
}
