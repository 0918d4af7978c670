package org.throughline.district.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** One line of a filter's choice. */
public record Choice(String value, String label, boolean chosen) {

    /** A line for everything, then the values; a value that is chosen but not among them is shown too, so that it can be seen and left. */
    static List<Choice> of(String all, Collection<String> values, String chosen, Function<String, String> label) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", all, chosen.isEmpty()));
        values.forEach(value -> choices.add(new Choice(value, label.apply(value), value.equals(chosen))));
        if (!chosen.isEmpty() && !values.contains(chosen)) {
            choices.add(new Choice(chosen, label.apply(chosen), true));
        }
        return choices;
    }
}
