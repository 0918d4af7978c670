package org.throughline.vision.control;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.vision.Thread;

/** Something that serves a commitment elsewhere. */
public record Tied(Thread.Kind kind, UUID target, String title, LocalDate since) {}
