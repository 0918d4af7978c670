package org.throughline.district.mapping.control;

import java.util.List;
import java.util.UUID;
import org.throughline.district.roster.control.FileShape;

/** A saved mapping, and its version to save it again. */
public record MappingDetails(UUID id, long version, String name, List<FileShape> files) {}
