package org.throughline.district.control;

import java.util.UUID;

/**
 * One team of a list.
 *
 * @param key the grade or subject of a team that follows from classes, or null
 */
public record TeamRow(UUID id, TeamKind kind, String key, String name, UUID schoolId, String school, long members) {}
