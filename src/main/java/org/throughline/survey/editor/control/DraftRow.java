package org.throughline.survey.editor.control;

import java.time.Instant;
import java.util.UUID;

/** A draft in the list of those that are open. */
public record DraftRow(UUID id, String code, String title, String who, Instant at) {}
