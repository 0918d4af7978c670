package org.throughline.survey.report.entity;

import java.util.List;
import java.util.UUID;
import org.throughline.survey.instrument.entity.Wording;

/**
 * A column of the data.
 *
 * @param name     letters, figures and underscores, at most 64, as statistics programs take it
 * @param question what was asked; nothing where it was not asked
 * @param item     null for what was not asked
 * @param option   the option that was chosen or ranked, where each has a variable of its own; else null
 * @param when     on what it depends whether it was asked; "" where nothing
 */
public record Variable(String name, Kind kind, Wording label, Wording question, List<Value> values, UUID item, Integer option, String scale, boolean reversed, String when) {

    /** How it is written: whole numbers with labels, numbers, days as 2027-03-31, words. */
    public enum Kind { CODE, NUMBER, DAY, WORDS }

    public Variable {
        values = List.copyOf(values);
    }

    static Variable given(String name, Kind kind, Wording label) {
        return new Variable(name, kind, label, Wording.NONE, List.of(), null, null, "", false, "");
    }

    public boolean asked() {
        return item != null;
    }

    /** @param missing set apart from the answers that are counted, as "I don’t know" */
    public record Value(int code, Wording label, boolean missing) {}
}
