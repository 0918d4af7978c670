package org.throughline.access.token.control;

import java.time.Instant;
import org.throughline.access.PersonId;

/**
 * An integration as a line of a list.
 *
 * @param roles  names of the roles it holds, with blanks between
 * @param tokens how many of its tokens work
 */
public record IntegrationRow(PersonId id, String name, boolean disabled, String roles, String places, long tokens, Instant lastUsedAt) {}
