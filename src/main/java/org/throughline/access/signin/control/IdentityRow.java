package org.throughline.access.signin.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who signed in by a provider, as administrators see it.
 *
 * @param person what the rosters call the person; null while nobody has said who it is
 */
public record IdentityRow(UUID id, long version, String provider, String issuer, String subject, String login, String name,
        UUID personId, String person, Instant firstSeenAt, Instant lastSeenAt, boolean byHand) {}
