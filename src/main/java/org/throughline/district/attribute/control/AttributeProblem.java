package org.throughline.district.attribute.control;

import java.io.Serializable;

/**
 * One thing to know about a row of a file.
 *
 * @param column  the header as the file spells it, or empty
 * @param problem the end of a message key, whose parameters are line, column and value
 * @param refused whether the row was left out
 */
public record AttributeProblem(int line, String column, String value, String problem, boolean refused) implements Serializable {

    private static final int SHOWN = 80;

    public AttributeProblem {
        column = column.substring(0, Math.min(SHOWN, column.length()));
        value = value.substring(0, Math.min(SHOWN, value.length()));
    }

    public String key() {
        return "attribute.problem." + problem;
    }
}
