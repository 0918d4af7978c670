package org.throughline.district.roster.control;

import java.util.Optional;

/** The editions of the OneRoster CSV binding that can be read, and what is read as if it were one. */
public enum RosterVersion {

    ONEROSTER_1_1("1.1"),
    ONEROSTER_1_2("1.2"),

    /** Microsoft School Data Sync, which is no OneRoster but nearly. */
    MICROSOFT_SDS("SDS 2.1");

    private final String number;

    RosterVersion(String number) {
        this.number = number;
    }

    /** As the manifest writes it, for example {@code 1.1}. */
    public String number() {
        return number;
    }

    /** The edition a manifest names, also where it adds a patch number or a v ({@code 1.2.1}, {@code v1.2}). */
    static Optional<RosterVersion> named(String text) {
        String plain = text.startsWith("v") || text.startsWith("V") ? text.substring(1) : text;
        for (RosterVersion version : new RosterVersion[] {ONEROSTER_1_1, ONEROSTER_1_2}) {
            if (plain.equals(version.number) || plain.startsWith(version.number + ".")) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
