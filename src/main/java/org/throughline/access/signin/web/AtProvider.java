package org.throughline.access.signin.web;

import java.io.Serializable;

/**
 * By which provider somebody signed in, as the browser's session keeps it so that signing out reaches the provider.
 *
 * @param idToken of OpenID Connect; null for SAML, which has the rest
 */
record AtProvider(String provider, String idToken, String nameId, String nameIdFormat, String session) implements Serializable {

    static AtProvider openId(String provider, String idToken) {
        return new AtProvider(provider, idToken, null, null, null);
    }

    static AtProvider saml(String provider, String nameId, String nameIdFormat, String session) {
        return new AtProvider(provider, null, nameId, nameIdFormat, session);
    }
}
