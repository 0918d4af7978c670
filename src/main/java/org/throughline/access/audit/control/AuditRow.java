package org.throughline.access.audit.control;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the log.
 *
 * @param person      who did it, null for the system itself
 * @param subjectName the name where the subject is a person, or null
 * @param before      the values that changed, as JSON, or null
 * @param after       what they became, or null
 * @param number      its place in the chain, null for the seconds until it is sealed
 */
public record AuditRow(UUID id, Instant at, UUID person, String personName, String action, String subject, String subjectName, String detail,
        String before, String after, String address, String session, String request, Long number) {}
