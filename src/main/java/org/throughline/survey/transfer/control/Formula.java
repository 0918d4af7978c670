package org.throughline.survey.transfer.control;

import java.util.List;

/** A condition as another program says it: what it asks, not yet about our items. */
sealed interface Formula {

    /** All of them. */
    record All(List<Formula> parts) implements Formula {}

    /** Any of them. */
    record Any(List<Formula> parts) implements Formula {}

    record Not(Formula inner) implements Formula {}

    /**
     * @param operator one of = <> < <= > >=
     * @param value    a number or text, "" for no answer
     */
    record Compare(String name, String operator, String value) implements Formula {}

    /** Of a question with several answers, one is chosen. */
    record Chosen(String name, String value) implements Formula {}

    record Answered(String name) implements Formula {}

    /** A use of something that is no comparison, as a sum over answers: readable, but nothing we could say. */
    final class Beyond extends Exception {

        Beyond(String what) {
            super(what, null, false, false);
        }
    }
}
