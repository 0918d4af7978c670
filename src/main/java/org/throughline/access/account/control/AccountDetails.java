package org.throughline.access.account.control;

import java.time.Instant;
import org.throughline.access.PersonId;

/**
 * How a person comes in, as an administrator sees it.
 *
 * @param email      where letters go; null where nobody knows
 * @param disabledBy the name of the administrator
 * @param linkKind   of the link that waits to be used; null where none does
 */
public record AccountDetails(PersonId person, String name, String login, AccountState state, Instant lastAt, String way, boolean secondFactor,
        String email, boolean hasPassword, Instant passwordAt, Instant disabledAt, String disabledBy, String reason, LinkKind linkKind, Instant linkExpiresAt) {}
