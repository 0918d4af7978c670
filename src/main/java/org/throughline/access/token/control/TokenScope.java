package org.throughline.access.token.control;

import java.util.Set;

/**
 * To what a token narrows its owner.
 *
 * @param readOnly it can look, and change nothing
 * @param only     the capabilities it has of its owner's; null for all of them
 */
public record TokenScope(boolean readOnly, Set<String> only) {

    public static final TokenScope ALL = new TokenScope(false, null);
}
