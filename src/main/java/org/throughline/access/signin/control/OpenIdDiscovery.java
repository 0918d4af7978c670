package org.throughline.access.signin.control;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.platform.time.RealTime;

/** What providers publish of themselves, asked for when first needed and again after a while. */
@ApplicationScoped
class OpenIdDiscovery {

    static final int CONNECT_MILLIS = 4_000;
    static final int READ_MILLIS = 8_000;

    private static final Logger LOG = Logger.getLogger(OpenIdDiscovery.class.getName());
    private static final Duration FRESH = Duration.ofHours(6);
    private static final int MOST_BYTES = 200_000;

    /** Signatures that only the provider can make; what is signed with a shared secret is refused. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512,
            JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512, JWSAlgorithm.EdDSA);

    @Inject
    @RealTime
    Clock clock;

    private final Map<String, Found> found = new ConcurrentHashMap<>();

    Found of(OpenIdProvider provider) {
        Found known = found.get(provider.name());
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known;
        }
        try {
            Found fresh = ask(provider);
            found.put(provider.name(), fresh);
            return fresh;
        } catch (IOException | GeneralException e) {
            LOG.log(Level.WARNING, provider + " does not answer as it should", e);
            if (known != null) {
                return known;
            }
            throw new ProviderDown(provider.label());
        }
    }

    private Found ask(OpenIdProvider provider) throws IOException, GeneralException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), CONNECT_MILLIS, READ_MILLIS);
        return new Found(metadata, new JWSVerificationKeySelector<>(SIGNATURES, keys(metadata)), clock.instant());
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws MalformedURLException {
        return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                .refreshAheadCache(false).rateLimited(true).retrying(true).build();
    }

    /** A provider's own description and its keys, which renew themselves. */
    record Found(OIDCProviderMetadata metadata, JWSVerificationKeySelector<SecurityContext> keys, Instant at) {}
}
