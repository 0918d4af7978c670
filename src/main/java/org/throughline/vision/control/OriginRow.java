package org.throughline.vision.control;

import java.time.LocalDate;

/** What something grew out of; link from the context root. */
public record OriginRow(String source, String title, String link, LocalDate since) {}
