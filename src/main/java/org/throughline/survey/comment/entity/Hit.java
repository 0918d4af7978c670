package org.throughline.survey.comment.entity;

import java.util.Comparator;

/**
 * Something found in a text.
 *
 * @param from  where it begins
 * @param until behind its last character
 */
public record Hit(Watch kind, int from, int until) {

    public static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::from).thenComparingInt(Hit::until).thenComparing(Hit::kind);
}
