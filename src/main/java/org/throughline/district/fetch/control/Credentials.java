package org.throughline.district.fetch.control;

import java.net.URI;

/**
 * What a service lets us in by: OAuth 2, client credentials.
 *
 * @param inHeader whether id and secret go in the header (client_secret_basic) or in the form (client_secret_post)
 * @param scopes   with spaces between them; empty to ask for none
 */
public record Credentials(URI tokenAddress, String clientId, String secret, boolean inHeader, String scopes) {

    /** The secret is in no log. */
    @Override
    public String toString() {
        return clientId + " at " + tokenAddress;
    }
}
