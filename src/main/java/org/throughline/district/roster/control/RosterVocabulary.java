package org.throughline.district.roster.control;

import java.util.List;

/** The words that OneRoster has for what a column holds. */
public final class RosterVocabulary {

    private RosterVocabulary() {}

    /** Empty for a column that holds any text. */
    public static List<String> words(RosterKind kind, String column) {
        return Terms.of(kind, column).map(Terms::all).orElse(List.of());
    }

    /** Whether a word needs no explanation. */
    public static boolean knows(RosterKind kind, String column, String word) {
        return Terms.of(kind, column).flatMap(terms -> terms.term(word)).isPresent();
    }
}
