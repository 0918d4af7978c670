package org.throughline.access.token.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A token that works, as its owner and administrators see it.
 *
 * @param scope capabilities with blanks between; null for all of the owner's
 */
public record TokenRow(UUID id, String label, Instant createdAt, Instant expiresAt, Instant lastUsedAt, boolean readOnly, String scope) {}
