package org.throughline.access.signin.control;

import com.onelogin.saml2.authn.AuthnRequest;
import com.onelogin.saml2.authn.AuthnRequestParams;
import com.onelogin.saml2.authn.SamlResponse;
import com.onelogin.saml2.http.HttpRequest;
import com.onelogin.saml2.logout.LogoutRequest;
import com.onelogin.saml2.logout.LogoutRequestParams;
import com.onelogin.saml2.logout.LogoutResponse;
import com.onelogin.saml2.logout.LogoutResponseParams;
import com.onelogin.saml2.model.SamlResponseStatus;
import com.onelogin.saml2.settings.Metadata;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.util.Constants;
import com.onelogin.saml2.util.Util;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.throughline.platform.time.RealTime;

/**
 * SAML 2.0 for browsers: the question goes by redirect, the answer comes by a form and must be signed. The library
 * checks signature, issuer, audience, recipient, times and the question; that it counts once is checked here.
 */
@ApplicationScoped
public class Saml {

    private static final Logger LOG = Logger.getLogger(Saml.class.getName());
    private static final int MOST_CHARACTERS = 300_000;
    private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

    @Inject
    SamlSettings settings;

    @Inject
    SamlRequests requests;

    @Inject
    @RealTime
    Clock clock;

    /** What a provider must know of us. */
    public String metadata(SamlProvider provider) {
        try {
            return new Metadata(settings.own(provider)).getMetadataString();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where to go to sign in. Refuses with {@link ProviderDown}. */
    public Departure depart(SamlProvider provider, String target) {
        Saml2Settings known = settings.of(provider);
        AuthnRequest request = new AuthnRequest(known, new AuthnRequestParams(false, false, true));
        String relayState = requests.begin(provider, request.getId());
        try {
            URI address = redirect(known, known.getIdpSingleSignOnServiceUrl().toString(), "SAMLRequest", request.getEncodedAuthnRequest(), relayState);
            return new Departure(address, new UnderWay(provider.name(), relayState, request.getId(), "", target, clock.instant()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the provider's answer, which comes without our cookie: checked here, and kept until the browser that asked fetches it. */
    public void answer(SamlProvider provider, String response, String relayState) {
        String requestId = requests.open(provider, relayState);
        if (response.length() > MOST_CHARACTERS) {
            throw refused(provider, "its answer is longer than " + MOST_CHARACTERS);
        }
        Saml2Settings known = settings.of(provider);
        try {
            SamlResponse answer = new SamlResponse(known, new HttpRequest(settings.address(provider)).addParameter("SAMLResponse", response));
            if (!answer.isValid(requestId)) {
                throw refused(provider, answer.getError());
            }
            requests.answered(provider, relayState, known.getIdpEntityId(), answer.getAssertionId(), until(answer), asserted(provider, known, answer));
        } catch (ProviderRefused | SignInExpired e) {
            throw e;
        } catch (Exception e) {
            // the library declares any
            throw refused(provider, e.toString());
        }
    }

    private static Instant until(SamlResponse answer) throws Exception {
        return answer.getAssertionNotOnOrAfter().stream().map(end -> Instant.ofEpochMilli(end.getMillis())).max(Instant::compareTo).orElseThrow().plus(Duration.ofMinutes(10));
    }

    private static SamlAnswer asserted(SamlProvider provider, Saml2Settings known, SamlResponse answer) throws Exception {
        Map<String, List<String>> claims = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        claims.putAll(answer.getAttributes());
        claims.putIfAbsent("NameID", List.of(answer.getNameId()));
        Asserted bare = new Asserted(known.getIdpEntityId(), "", "", "", claims, null);
        String subject = provider.subject().map(bare::first).orElse(TRANSIENT.equals(answer.getNameIdFormat()) ? "" : answer.getNameId());
        if (subject.isEmpty()) {
            throw refused(provider, "it names nobody who stays the same: make the NameID persistent, or set subject to an attribute that is");
        }
        String link = bare.first(provider.linking().claim());
        String name = Stream.of("displayName", "http://schemas.microsoft.com/identity/claims/displayname", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", "cn")
                .map(bare::first).filter(value -> !value.isEmpty()).findFirst().orElse("");
        return new SamlAnswer(new Asserted(known.getIdpEntityId(), subject, link.isEmpty() ? subject : link, name, claims, answer.getSessionIndex()),
                answer.getNameId(), answer.getNameIdFormat());
    }

    /** Who came back, in the browser that asked; it counts once. */
    public SamlAnswer arrive(SamlProvider provider, UnderWay underWay) {
        return requests.take(provider, underWay.key());
    }

    /** Where the provider's own session ends; empty where it offers no such place. */
    public Optional<URI> leave(SamlProvider provider, String nameId, String nameIdFormat, String session) {
        try {
            Saml2Settings known = settings.of(provider);
            if (!provider.endsSession() || known.getIdpSingleLogoutServiceUrl() == null) {
                return Optional.empty();
            }
            LogoutRequest request = new LogoutRequest(known, new LogoutRequestParams(session, nameId, nameIdFormat));
            return Optional.of(redirect(known, known.getIdpSingleLogoutServiceUrl().toString(), "SAMLRequest", request.getEncodedLogoutRequest(), null));
        } catch (ProviderDown | IOException e) {
            return Optional.empty();
        }
    }

    /** What a provider's request by redirect says has ended. It must be signed. */
    public LoggedOut loggedOut(SamlProvider provider, String query, Map<String, List<String>> parameters) {
        Saml2Settings known = settings.of(provider);
        try {
            HttpRequest asked = new HttpRequest(settings.address(provider) + "/logout", parameters, query);
            LogoutRequest request = new LogoutRequest(known, asked);
            if (asked.getParameter("Signature") == null || !request.isValid()) {
                throw refused(provider, "of its request to sign out: " + (request.getError() == null ? "it is not signed" : request.getError()));
            }
            String xml = request.getLogoutRequestXml();
            List<String> sessions = LogoutRequest.getSessionIndexes(xml);
            return new LoggedOut(known.getIdpEntityId(), request.getId(), sessions.isEmpty() ? null : sessions.get(0),
                    LogoutRequest.getNameId(xml, known.getSPkey()), clock.instant().plus(Duration.ofHours(1)));
        } catch (ProviderRefused e) {
            throw e;
        } catch (Exception e) {
            // the library declares any
            throw refused(provider, e.toString());
        }
    }

    /** Where the provider is told that it was done. */
    public Optional<URI> done(SamlProvider provider, LoggedOut request, String relayState) {
        Saml2Settings known = settings.of(provider);
        if (known.getIdpSingleLogoutServiceResponseUrl() == null) {
            return Optional.empty();
        }
        try {
            LogoutResponse response = new LogoutResponse(known, new LogoutResponseParams(request.token(), new SamlResponseStatus(Constants.STATUS_SUCCESS)));
            return Optional.of(redirect(known, known.getIdpSingleLogoutServiceResponseUrl().toString(), "SAMLResponse", response.getEncodedLogoutResponse(), relayState));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message as a redirect; signed over the very characters that are sent, where we have a key. */
    private static URI redirect(Saml2Settings known, String address, String kind, String message, String relayState) {
        StringBuilder query = new StringBuilder(kind).append('=').append(Util.urlEncoder(message));
        if (relayState != null) {
            query.append("&RelayState=").append(Util.urlEncoder(relayState));
        }
        if (known.getSPkey() != null) {
            query.append("&SigAlg=").append(Util.urlEncoder(known.getSignatureAlgorithm()));
            try {
                byte[] signature = Util.sign(query.toString(), known.getSPkey(), known.getSignatureAlgorithm());
                query.append("&Signature=").append(Util.urlEncoder(Base64.getEncoder().encodeToString(signature)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }

    private static ProviderRefused refused(SamlProvider provider, String why) {
        LOG.log(Level.WARNING, "Nobody was let in by {0}: {1}", new Object[] {provider, why});
        return new ProviderRefused(provider.label());
    }
}
