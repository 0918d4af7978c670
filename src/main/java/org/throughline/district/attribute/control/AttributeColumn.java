package org.throughline.district.attribute.control;

import java.util.List;
import java.util.Locale;

/**
 * A column of a file of people's attributes.
 *
 * @param others what exports call it, too
 */
public record AttributeColumn(String name, Type type, boolean required, List<String> others) {

    /** Source id, or the number in the identifier, of whom the row is about. */
    public static final String PERSON = "person";

    /** {@code ended} in a file of changes. */
    public static final String STATUS = "status";

    /** What a cell holds. */
    public enum Type { TEXT, LIST, DATE, FLAG, SHARE }

    static AttributeColumn required(String name, Type type, String... others) {
        return new AttributeColumn(name, type, true, List.of(others));
    }

    static AttributeColumn optional(String name, Type type, String... others) {
        return new AttributeColumn(name, type, false, List.of(others));
    }

    /** How much a header looks like this column: 3 the name itself, 2 another word for it, 1 the name within it, 0 not at all. */
    int likeness(String header) {
        String plain = plain(header);
        if (plain.equals(plain(name))) {
            return 3;
        }
        if (others.stream().anyMatch(other -> plain(other).equals(plain))) {
            return 2;
        }
        return name.length() > 3 && plain.contains(plain(name)) ? 1 : 0;
    }

    /** Without case, spaces and signs, and without a last s; "no." and "#" are numbers. */
    static String plain(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("#|\\bno\\.?$", "number").replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
