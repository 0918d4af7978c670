package org.throughline.access.account.control;

import java.time.Instant;
import org.throughline.access.PersonId;

/**
 * A person as a line of the administrators' list.
 *
 * @param login null for who has no local account
 * @param way   of the last sign-in; null for who was never here
 */
public record AccountRow(PersonId person, String name, String login, AccountState state, Instant lastAt, String way, boolean secondFactor) {}
