package org.throughline.access.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.throughline.access.signin.control.OpenIdConnect;
import org.throughline.access.signin.control.OpenIdProvider;
import org.throughline.access.signin.control.Provider;
import org.throughline.access.signin.control.Providers;
import org.throughline.access.signin.control.Saml;
import org.throughline.access.signin.control.SamlProvider;

/** Where somebody who signs out goes on to, so that the provider's session ends too. */
@ApplicationScoped
public class Leaving {

    @Inject
    Providers providers;

    @Inject
    OpenIdConnect openId;

    @Inject
    Saml saml;

    /** Ask before the browser's session ends; empty where nobody else needs to be told. */
    public Optional<URI> onward(HttpServletRequest request) {
        AtProvider at = Arriving.left(request);
        if (at == null) {
            return Optional.empty();
        }
        Provider provider = providers.named(at.provider()).orElse(null);
        if (provider instanceof OpenIdProvider one && at.idToken() != null) {
            return openId.leave(one, at.idToken());
        }
        return provider instanceof SamlProvider one && at.nameId() != null ? saml.leave(one, at.nameId(), at.nameIdFormat(), at.session()) : Optional.empty();
    }
}
