package org.throughline.access.signin.control;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in for which somebody was sent to a provider, as the browser's session keeps it until they are back.
 *
 * @param key    what comes back with them: OpenID Connect's state, SAML's relay state
 * @param target the path of ours they go on to
 */
public record UnderWay(String provider, String key, String nonce, String verifier, String target, Instant at) implements Serializable {}
