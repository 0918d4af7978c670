package org.throughline.district.roster.control;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a person should know about a roster.
 *
 * @param file       name of the file, empty where it is about the set
 * @param line       line in the file, the header being line 1; 0 where it is about the file
 * @param column     name of the column as the file spells it, at most 80 characters, or empty
 * @param value      what was found there, at most 80 characters, or empty; never from a password
 * @param deviation  what is wrong, and whether it was read all the same
 * @param parameters of the message, as {@link Deviation} lists them
 */
public record Problem(String file, long line, String column, String value, Deviation deviation,
        List<String> parameters) {

    private static final int SHOWN = 80;

    public Problem {
        column = cut(column, SHOWN);
        value = cut(value, SHOWN);
        parameters = List.copyOf(parameters);
    }

    static Problem ofSet(Deviation deviation) {
        return new Problem("", 0, "", "", deviation, List.of());
    }

    static Problem ofFile(String file, Deviation deviation, Object... parameters) {
        return new Problem(file, 0, "", "", deviation, texts(parameters));
    }

    static Problem ofColumn(String file, String column, Deviation deviation, Object... parameters) {
        return new Problem(file, 0, column, "", deviation, texts(parameters));
    }

    static List<String> texts(Object... parameters) {
        List<String> texts = new ArrayList<>();
        for (Object parameter : parameters) {
            texts.add(String.valueOf(parameter));
        }
        return texts;
    }

    /** At most so many characters, never half of a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    public Deviation.Kind kind() {
        return deviation.kind();
    }

    public boolean refused() {
        return kind() == Deviation.Kind.REFUSED;
    }

    public String key() {
        return deviation.key();
    }

    /** For MessageFormat: file, line (a Long), column, value, then the parameters; a number of rows is a Long. */
    public Object[] arguments() {
        List<Object> all = new ArrayList<>(List.of(file, line, column, value));
        if (deviation == Deviation.BULK_STATUS) {
            parameters.forEach(rows -> all.add(Long.valueOf(rows)));
        } else {
            all.addAll(parameters);
        }
        return all.toArray();
    }
}
