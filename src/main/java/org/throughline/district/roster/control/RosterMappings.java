package org.throughline.district.roster.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mappings that are saved, of which a set may need one.
 *
 * @param asked name of the one that was asked for, or null to choose by the headers
 */
public record RosterMappings(List<RosterMapping> saved, String asked) {

    public static final RosterMappings NONE = new RosterMappings(List.of(), null);

    public RosterMappings {
        saved = List.copyOf(saved);
    }

    boolean isEmpty() {
        return saved.isEmpty();
    }

    /** The one asked for; else the one that most files were made for, the first of several. */
    Optional<RosterMapping> of(Set<String> fingerprints) {
        if (asked != null) {
            return saved.stream().filter(mapping -> mapping.name().equalsIgnoreCase(asked)).findFirst();
        }
        return saved.stream().filter(mapping -> mapping.fits(fingerprints) > 0)
                .max(Comparator.comparingLong((RosterMapping mapping) -> mapping.fits(fingerprints)).thenComparing(mapping -> -saved.indexOf(mapping)));
    }
}
