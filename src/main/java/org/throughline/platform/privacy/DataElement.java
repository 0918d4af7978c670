package org.throughline.platform.privacy;

import java.util.Set;

/**
 * One thing that is known of people, as a family would name it. Its texts are {@code data.<key>} (what) and
 * {@code data.<key>.why}.
 *
 * @param key    in the module's own words, such as {@code person.name}
 * @param whose  whom it is about
 * @param source where it comes from
 * @param seen   who sees it
 * @param kept   how long: the key of a rule of keeping, or of a text {@code data.kept.<kept>}
 */
public record DataElement(String key, Set<Whose> whose, Source source, Set<Seen> seen, String kept) {}
