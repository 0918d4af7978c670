package org.throughline.evaluation.control;

/**
 * One visit's rating of a look-for, without subject, grade or time, so that no room can be recognized.
 *
 * @param level  of the first observer; null where they could not judge
 * @param second of the second one
 */
public record RatingRow(String school, int number, Integer level, boolean doubled, Integer second) {}
