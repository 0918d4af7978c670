package org.throughline.pd.control;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.throughline.pd.entity.Format;

/**
 * What of the catalog is looked at. Empty sets and null leave everything in.
 *
 * @param words       parts of title, outcomes, code or a facilitator's name
 * @param commitments codes of commitments
 * @param school      where it is held, or null
 */
public record CatalogFilter(Show show, String words, Set<String> commitments, Set<Format> formats, boolean seatsLeft, boolean noConflict,
        UUID school) implements Serializable {

    /** Open to choice now, not open any more or not yet but ahead, or over. */
    public enum Show { OPEN, AHEAD, OVER }

    public CatalogFilter {
        words = words == null ? "" : words.strip();
        commitments = Set.copyOf(commitments);
        formats = Set.copyOf(formats);
    }

    /** Everything that is open to choice now. */
    public static CatalogFilter open() {
        return new CatalogFilter(Show.OPEN, "", Set.of(), Set.of(), false, false, null);
    }

    CatalogFilter onlyWords() {
        return new CatalogFilter(show, words, Set.of(), Set.of(), false, false, null);
    }
}
