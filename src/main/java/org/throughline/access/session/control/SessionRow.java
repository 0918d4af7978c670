package org.throughline.access.session.control;

import java.time.Instant;
import java.util.UUID;

/** An open session, as its person and administrators see it. */
public record SessionRow(UUID id, String way, Instant startedAt, Instant lastSeenAt, String address, String agent) {}
