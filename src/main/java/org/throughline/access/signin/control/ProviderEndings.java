package org.throughline.access.signin.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.throughline.access.session.control.Sessions;

/** Ends our sessions when a provider says that its own has ended. The message has been checked; it counts once. */
@Stateless
@PermitAll
public class ProviderEndings {

    @Inject
    Identities identities;

    @Inject
    Sessions sessions;

    /** Returns how many sessions were open; none for a message that came before. */
    public int end(String issuer, String token, Instant until, String session, String subject) {
        return identities.useOnce(issuer, token, until) ? sessions.endOfProvider(issuer, session, subject) : 0;
    }
}
