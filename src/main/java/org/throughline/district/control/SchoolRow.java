package org.throughline.district.control;

import java.util.UUID;

/** A school with its numbers. */
public record SchoolRow(UUID id, String code, String name, String level, Integer cohort, long students, long teachers, long staff) {}
