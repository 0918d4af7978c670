package org.throughline.access.signin.control;

import com.onelogin.saml2.model.KeyStoreSettings;
import com.onelogin.saml2.settings.IdPMetadataParser;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.settings.SettingsBuilder;
import com.onelogin.saml2.util.Util;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.xpath.XPathException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.time.RealTime;
import org.w3c.dom.Document;

/** What the SAML library must know of each provider: from its metadata, read when first needed, and from our own rules. */
@ApplicationScoped
class SamlSettings {

    private static final Logger LOG = Logger.getLogger(SamlSettings.class.getName());
    private static final Duration FRESH = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Inject
    @ConfigProperty(name = "public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    @Inject
    @RealTime
    Clock clock;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(4)).build();
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    Saml2Settings of(SamlProvider provider) {
        Found known = found.get(provider.name());
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known.settings();
        }
        try {
            Saml2Settings fresh = build(provider, described(provider));
            found.put(provider.name(), new Found(fresh, clock.instant()));
            return fresh;
        } catch (IOException | GeneralSecurityException | XPathException | IllegalStateException e) {
            LOG.log(Level.WARNING, provider + " cannot be used", e);
            if (known != null) {
                return known.settings();
            }
            throw new ProviderDown(provider.label());
        }
    }

    /** Our own side only, for metadata that are given to a provider before its own are known. */
    Saml2Settings own(SamlProvider provider) {
        try {
            return build(provider, Map.of());
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(Level.WARNING, provider + " cannot be used", e);
            throw new ProviderDown(provider.label());
        }
    }

    String address(SamlProvider provider) {
        return publicUrl + "/sign-in/saml/" + provider.name();
    }

    private Map<String, Object> described(SamlProvider provider) throws IOException, XPathException {
        Document document = Util.loadXML(provider.metadata().startsWith("/") ? Files.readString(Path.of(provider.metadata())) : fetched(provider));
        if (document == null) {
            throw new IllegalStateException("its metadata are no XML");
        }
        Map<String, Object> values = IdPMetadataParser.parseXML(document, provider.entityId().orElse(null));
        if (values.get(SettingsBuilder.IDP_SINGLE_SIGN_ON_SERVICE_URL_PROPERTY_KEY) == null) {
            throw new IllegalStateException("its metadata name no sign-in by redirect" + provider.entityId().map(id -> " of " + id).orElse(""));
        }
        return values;
    }

    private String fetched(SamlProvider provider) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(HttpRequest.newBuilder(URI.create(provider.metadata())).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("its metadata answer " + response.statusCode());
                }
                return new String(body.readNBytes(2_000_000), StandardCharsets.UTF_8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Saml2Settings build(SamlProvider provider, Map<String, Object> described) throws IOException, GeneralSecurityException {
        Map<String, Object> values = new HashMap<>(described);
        boolean signs = provider.keystore().isPresent();
        values.put(SettingsBuilder.STRICT_PROPERTY_KEY, true);
        values.put(SettingsBuilder.SP_ENTITYID_PROPERTY_KEY, address(provider) + "/metadata");
        values.put(SettingsBuilder.SP_ASSERTION_CONSUMER_SERVICE_URL_PROPERTY_KEY, address(provider));
        values.put(SettingsBuilder.SP_SINGLE_LOGOUT_SERVICE_URL_PROPERTY_KEY, address(provider) + "/logout");
        values.put(SettingsBuilder.SP_NAMEIDFORMAT_PROPERTY_KEY, provider.nameIdFormat());
        values.put(SettingsBuilder.SECURITY_WANT_ASSERTIONS_SIGNED, true);
        values.put(SettingsBuilder.SECURITY_WANT_NAMEID, true);
        values.put(SettingsBuilder.SECURITY_WANT_XML_VALIDATION, true);
        values.put(SettingsBuilder.SECURITY_REJECT_DEPRECATED_ALGORITHM, true);
        values.put(SettingsBuilder.SECURITY_SIGNATURE_ALGORITHM, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        values.put(SettingsBuilder.SECURITY_DIGEST_ALGORITHM, "http://www.w3.org/2001/04/xmlenc#sha256");
        values.put(SettingsBuilder.SECURITY_AUTHREQUEST_SIGNED, signs);
        values.put(SettingsBuilder.SECURITY_LOGOUTREQUEST_SIGNED, signs);
        values.put(SettingsBuilder.SECURITY_LOGOUTRESPONSE_SIGNED, signs);
        return (signs ? new SettingsBuilder().fromValues(values, key(provider)) : new SettingsBuilder().fromValues(values)).build();
    }

    private static KeyStoreSettings key(SamlProvider provider) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(provider.keystore().orElseThrow()))) {
            store.load(in, provider.keystorePassword().toCharArray());
        }
        return new KeyStoreSettings(store, provider.keystoreAlias(), provider.keystorePassword());
    }

    private record Found(Saml2Settings settings, Instant at) {}
}
