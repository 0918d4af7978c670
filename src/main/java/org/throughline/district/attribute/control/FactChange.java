package org.throughline.district.attribute.control;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a file does to one fact.
 *
 * @param what   ADDED, CHANGED, ENDED or SAME
 * @param line   0 where the file lacks it
 * @param now    what the file says, in its words; null where it ends
 * @param before what was on record, or null
 */
public record FactChange(String what, int line, UUID person, String name, String fact, String now, String before) implements Serializable {}
