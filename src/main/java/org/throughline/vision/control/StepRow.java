package org.throughline.vision.control;

import java.time.Instant;
import org.throughline.vision.entity.AdaptationState;

/** One step in the history of an adaptation. */
public record StepRow(AdaptationState state, Instant at, String by, String how, String decidedWith, String reason) {}
