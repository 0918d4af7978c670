package org.throughline.access.signin.control;

import java.time.Instant;

/**
 * What a provider says has ended.
 *
 * @param token   the name of the message, which counts once
 * @param session the provider's own session; null where all of the subject's have ended
 * @param until   when the message would be too old anyway
 */
public record LoggedOut(String issuer, String token, String session, String subject, Instant until) {}
