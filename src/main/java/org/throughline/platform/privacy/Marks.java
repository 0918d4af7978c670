package org.throughline.platform.privacy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what a person is written in words.
 *
 * @param names     full names, which others may bear as well
 * @param addresses e-mail addresses, phone numbers, logins, numbers: nobody else's
 */
public record Marks(Set<String> names, Set<String> addresses) {

    public static final Marks NONE = new Marks(Set.of(), Set.of());

    /** Blank and missing ones are left out. */
    public static Marks of(List<String> names, List<String> addresses) {
        return new Marks(filled(names), filled(addresses));
    }

    public Marks and(Marks other) {
        Set<String> allNames = new TreeSet<>(names);
        allNames.addAll(other.names);
        Set<String> allAddresses = new TreeSet<>(addresses);
        allAddresses.addAll(other.addresses);
        return new Marks(allNames, allAddresses);
    }

    private static Set<String> filled(List<String> texts) {
        Set<String> filled = new TreeSet<>();
        texts.stream().filter(text -> text != null && !text.isBlank()).forEach(filled::add);
        return filled;
    }
}
