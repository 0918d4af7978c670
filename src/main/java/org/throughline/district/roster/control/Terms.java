package org.throughline.district.roster.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of the specification for one column, found in any case and with spaces, hyphens or underscores. */
enum Terms {

    ORG_TYPE("department school district local state national"),
    SESSION_TYPE("gradingPeriod semester schoolYear term"),
    CLASS_TYPE("homeroom scheduled"),
    ROLE_TYPE("primary secondary"),
    ROLE("administrator aide counselor districtAdministrator guardian parent principal proctor relative "
            + "siteAdministrator student systemAdministrator teacher"),
    ENROLLMENT_ROLE("administrator proctor student teacher"),
    SEX("male female unspecified other", "m male f female u unspecified");

    private final Map<String, String> words = new HashMap<>();

    Terms(String terms) {
        this(terms, "");
    }

    Terms(String terms, String others) {
        for (String term : terms.split(" ")) {
            words.put(plain(term), term);
        }
        String[] pairs = others.isEmpty() ? new String[0] : others.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** The words as the specification spells them. */
    List<String> all() {
        return words.values().stream().distinct().sorted().toList();
    }

    /** The words of a column that has such; none for other columns. */
    static Optional<Terms> of(RosterKind kind, String column) {
        return Optional.ofNullable(switch (kind.name() + " " + column) {
            case "ORG type" -> ORG_TYPE;
            case "SESSION type" -> SESSION_TYPE;
            case "CLASS classType" -> CLASS_TYPE;
            case "ROLE roleType" -> ROLE_TYPE;
            case "ROLE role", "USER role" -> ROLE;
            case "ENROLLMENT role" -> ENROLLMENT_ROLE;
            case "DEMOGRAPHICS sex" -> SEX;
            default -> null;
        });
    }

    Optional<String> term(String text) {
        String quick = words.get(text);
        return Optional.ofNullable(quick == null ? words.get(plain(text)) : quick);
    }
}
