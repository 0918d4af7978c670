package org.throughline.access.control;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who signed in, as the HTTP session holds it; what they may do is read afresh on every request.
 *
 * @param session the row that says whether this still holds
 */
public record Caller(UUID person, String login, String displayName, String language, String theme, UUID session) implements Serializable {

    public Caller speaking(String code) {
        return new Caller(person, login, displayName, code, theme, session);
    }

    public Caller showing(String chosen) {
        return new Caller(person, login, displayName, language, chosen, session);
    }
}
