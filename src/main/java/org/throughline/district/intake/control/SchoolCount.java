package org.throughline.district.intake.control;

/** What a set changes of one kind at one school; the school is null for what is at none. */
public record SchoolCount(String kind, String school, long added, long changed, long same, long ended) {}
