package org.throughline.platform.privacy;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The person whose data are handed out or erased, and by what they are written elsewhere. */
public record Subject(UUID person, Marks marks) {

    /** Addresses and the like in lower case, never empty, for SQL. */
    public Set<String> addresses() {
        Set<String> lower = new TreeSet<>();
        lower.add("-");
        marks.addresses().forEach(address -> lower.add(address.toLowerCase(java.util.Locale.ROOT)));
        return lower;
    }
}
