package org.throughline.access.signin.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.time.RealTime;

/** OpenID Connect by authorization code with PKCE: sends people to a provider, and checks with what they come back. */
@ApplicationScoped
public class OpenIdConnect {

    private static final Logger LOG = Logger.getLogger(OpenIdConnect.class.getName());

    /** So long a logout token is taken after it was made, and remembered as used. */
    private static final Duration LOGOUT_FRESH = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Inject
    OpenIdDiscovery discovery;

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    @Inject
    @RealTime
    Clock clock;

    /** Where to go to sign in. Refuses with {@link ProviderDown}. */
    public Departure depart(OpenIdProvider provider, String target) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(provider.scopes()), client(provider), callback(provider))
                .endpointURI(discovery.of(provider).metadata().getAuthorizationEndpointURI())
                .state(state).nonce(nonce).codeChallenge(verifier, CodeChallengeMethod.S256);
        provider.parameters().forEach((name, value) -> ask(request, name, value));
        return new Departure(request.build().toURI(),
                new UnderWay(provider.name(), state.getValue(), nonce.getValue(), verifier.getValue(), target, clock.instant()));
    }

    private static void ask(AuthenticationRequest.Builder request, String name, String value) {
        if (name.equals("prompt")) {
            request.prompt(new Prompt(value.split(" ")));
        } else {
            request.customParameter(name, value);
        }
    }

    /** Who came back, and by which id token. Refuses with {@link ProviderRefused} whatever does not pass every check. */
    public Arrived arrive(OpenIdProvider provider, UnderWay underWay, String query) {
        OpenIdDiscovery.Found found = discovery.of(provider);
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(URI.create(callback(provider) + "?" + query));
            requireSame(provider, found, underWay, response);
            if (!response.indicatesSuccess()) {
                throw refused(provider, "it answered " + response.toErrorResponse().getErrorObject());
            }
            OIDCTokens tokens = exchange(provider, found, new AuthorizationCodeGrant(response.toSuccessResponse().getAuthorizationCode(), callback(provider), new CodeVerifier(underWay.verifier())));
            IDTokenClaimsSet claims = new IDTokenValidator(issuer(provider), client(provider), found.keys(), null).validate(tokens.getIDToken(), new Nonce(underWay.nonce()));
            return new Arrived(asserted(provider, found, claims, tokens), tokens.getIDTokenString());
        } catch (ParseException | BadJOSEException | IllegalArgumentException e) {
            throw refused(provider, e.getMessage());
        } catch (JOSEException | IOException e) {
            LOG.log(Level.WARNING, provider + " does not answer as it should", e);
            throw new ProviderDown(provider.label());
        }
    }

    /** The answer must be to our question, and from whom it was asked: with several providers one could speak for another. */
    private static void requireSame(OpenIdProvider provider, OpenIdDiscovery.Found found, UnderWay underWay, AuthenticationResponse response) {
        if (response.getState() == null || !response.getState().getValue().equals(underWay.key())) {
            throw new SignInExpired();
        }
        boolean named = response.getIssuer() != null;
        if (named ? !response.getIssuer().equals(issuer(provider)) : found.metadata().supportsAuthorizationResponseIssuerParam()) {
            throw refused(provider, "the answer names " + (named ? "another issuer, " + response.getIssuer() : "no issuer"));
        }
    }

    private OIDCTokens exchange(OpenIdProvider provider, OpenIdDiscovery.Found found, AuthorizationGrant grant) throws ParseException, IOException {
        URI endpoint = found.metadata().getTokenEndpointURI();
        TokenRequest request = provider.secret().isPresent()
                ? new TokenRequest.Builder(endpoint, authentication(provider), grant).build()
                : new TokenRequest.Builder(endpoint, client(provider), grant).build();
        TokenResponse response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw refused(provider, "its token endpoint answered " + response.toErrorResponse().getErrorObject());
        }
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    }

    private static ClientAuthentication authentication(OpenIdProvider provider) {
        Secret secret = new Secret(provider.secret().orElseThrow());
        return provider.authentication() == OpenIdProvider.Authentication.POST
                ? new ClientSecretPost(client(provider), secret)
                : new ClientSecretBasic(client(provider), secret);
    }

    private Asserted asserted(OpenIdProvider provider, OpenIdDiscovery.Found found, IDTokenClaimsSet idToken, OIDCTokens tokens) throws ParseException, IOException {
        Map<String, List<String>> claims = flat(idToken.toJWTClaimsSet());
        URI userInfo = found.metadata().getUserInfoEndpointURI();
        if (!claims.containsKey(provider.linking().claim()) && userInfo != null && tokens.getAccessToken() != null) {
            UserInfoResponse more = UserInfoResponse.parse(send(new UserInfoRequest(userInfo, tokens.getAccessToken()).toHTTPRequest()));
            if (more.indicatesSuccess() && more.toSuccessResponse().getUserInfo() != null
                    && idToken.getSubject().equals(more.toSuccessResponse().getUserInfo().getSubject())) {
                flat(more.toSuccessResponse().getUserInfo().toJWTClaimsSet()).forEach(claims::putIfAbsent);
            }
        }
        Asserted bare = new Asserted(provider.issuer().toString(), idToken.getSubject().getValue(), "", "", claims, null);
        String login = Stream.of("preferred_username", "email", "upn").map(bare::first).filter(value -> !value.isEmpty()).findFirst().orElse(bare.subject());
        return new Asserted(bare.issuer(), bare.subject(), login, bare.first("name"), claims, idToken.getSessionID() == null ? null : idToken.getSessionID().getValue());
    }

    /** Claims as lists of texts; objects within claims are of no use here. */
    private static Map<String, List<String>> flat(JWTClaimsSet set) {
        Map<String, List<String>> claims = new HashMap<>();
        set.getClaims().forEach((name, value) -> {
            if (value instanceof Collection<?> values) {
                claims.put(name, values.stream().filter(Objects::nonNull).map(Object::toString).toList());
            } else if (value instanceof String || value instanceof Boolean || value instanceof Number) {
                claims.put(name, List.of(value.toString()));
            }
        });
        return claims;
    }

    /** Where the provider's own session ends; empty where it offers no such place or does not answer. */
    public Optional<URI> leave(OpenIdProvider provider, String idToken) {
        if (!provider.endsSession()) {
            return Optional.empty();
        }
        try {
            URI endpoint = discovery.of(provider).metadata().getEndSessionEndpointURI();
            return endpoint == null ? Optional.empty()
                    : Optional.of(new LogoutRequest(endpoint, JWTParser.parse(idToken), null, client(provider), URI.create(publicUrl + "/sign-in"), null, null).toURI());
        } catch (ProviderDown | java.text.ParseException e) {
            return Optional.empty();
        }
    }

    /** What a logout token says has ended. Refuses with {@link ProviderRefused} what is not the provider's, ours, and fresh. */
    public LoggedOut loggedOut(OpenIdProvider provider, String token) {
        OpenIdDiscovery.Found found = discovery.of(provider);
        try {
            JWT parsed = JWTParser.parse(token);
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(issuer(provider), client(provider), found.keys(), null).validate(parsed);
            Instant made = claims.getIssueTime().toInstant();
            if (made.isBefore(clock.instant().minus(LOGOUT_FRESH)) || made.isAfter(clock.instant().plus(SKEW))) {
                throw refused(provider, "its logout token is of " + made);
            }
            return new LoggedOut(provider.issuer().toString(), claims.getJWTID().getValue(),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue(),
                    claims.getSubject() == null ? null : claims.getSubject().getValue(), made.plus(LOGOUT_FRESH).plus(SKEW));
        } catch (java.text.ParseException | BadJOSEException e) {
            throw refused(provider, "of its logout token: " + e.getMessage());
        } catch (JOSEException e) {
            LOG.log(Level.WARNING, provider + " does not answer as it should", e);
            throw new ProviderDown(provider.label());
        }
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(OpenIdDiscovery.CONNECT_MILLIS);
        request.setReadTimeout(OpenIdDiscovery.READ_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    private URI callback(OpenIdProvider provider) {
        return URI.create(publicUrl + "/sign-in/oidc/" + provider.name());
    }

    private static ClientID client(OpenIdProvider provider) {
        return new ClientID(provider.clientId());
    }

    private static Issuer issuer(OpenIdProvider provider) {
        return new Issuer(provider.issuer());
    }

    private static ProviderRefused refused(OpenIdProvider provider, String why) {
        LOG.log(Level.WARNING, "Nobody was let in by {0}: {1}", new Object[] {provider, why});
        return new ProviderRefused(provider.label());
    }

    /** Who came back, and the id token that ends the provider's session later. */
    public record Arrived(Asserted asserted, String idToken) {}
}
