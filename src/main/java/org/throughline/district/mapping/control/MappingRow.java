package org.throughline.district.mapping.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A saved mapping in a list.
 *
 * @param files  how many files it is for
 * @param usedAt when a set was last read by it, or null
 */
public record MappingRow(UUID id, String name, int files, Instant savedAt, String savedBy, Instant usedAt) {}
